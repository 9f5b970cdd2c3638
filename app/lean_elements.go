//go:build !js

package main

import (
	"bytes"
	"go/ast"
	"go/format"
	"go/parser"
	"go/token"
	"strings"
)

// oneElement makes one type of go-app's hundred types of elements, given the file that declares them. Their methods are
// copies of each other, of which a page calls some seven hundred: a browser compiles each by itself, when it is called
// first, before the page answers.
//
//	type HTMLDiv interface {…}                                  type HTMLDiv = *htmlElement
//	func (e *htmlDiv) ID(…) HTMLDiv {…}    one of each name     func (e *htmlElement) ID(…) *htmlElement {…}
//	&htmlDiv{htmlElement: htmlElement{…}}                       &htmlElement{…}
func oneElement(source []byte) ([]byte, error) {
	positions := token.NewFileSet()
	file, err := parser.ParseFile(positions, "", source, 0)
	if err != nil {
		return nil, err
	}
	one := func(at ast.Expr) ast.Expr {
		return &ast.StarExpr{Star: at.Pos(), X: &ast.Ident{NamePos: at.Pos(), Name: "htmlElement"}}
	}
	var kept []ast.Decl
	seen := map[string]bool{}
	for _, decl := range file.Decls {
		switch d := decl.(type) {
		case *ast.GenDecl:
			if spec, ok := d.Specs[0].(*ast.TypeSpec); ok && isInterface(spec) && !apart[spec.Name.Name] {
				d.Specs[0] = &ast.TypeSpec{Name: spec.Name, Assign: spec.Type.Pos(), Type: one(spec.Type)}
			}
		case *ast.FuncDecl:
			if apart[resultOf(d)] {
				kept = append(kept, d)
				continue
			}
			if d.Recv == nil {
				break
			}
			if seen[d.Name.Name] {
				continue
			}
			seen[d.Name.Name] = true
			d.Recv.List[0].Type = one(d.Recv.List[0].Type)
			for _, result := range d.Type.Results.List {
				result.Type = one(result.Type)
			}
		}
		ast.Inspect(decl, mergeLiteral)
		kept = append(kept, decl)
	}
	file.Decls = kept
	var out bytes.Buffer
	err = format.Node(&out, positions, file)
	return out.Bytes(), err
}

// apart are the elements that stay types of their own: one that go-app asks for its type, and one whose text is a value.
var apart = map[string]bool{"HTMLBody": true, "HTMLTextarea": true}

func isInterface(spec *ast.TypeSpec) bool {
	_, is := spec.Type.(*ast.InterfaceType)
	return is
}

// resultOf is the name of the first type that a function returns.
func resultOf(f *ast.FuncDecl) string {
	if f.Type.Results == nil {
		return ""
	}
	name, _ := f.Type.Results.List[0].Type.(*ast.Ident)
	if name == nil {
		return ""
	}
	return name.Name
}

// mergeLiteral makes htmlDiv{htmlElement: htmlElement{…}} htmlElement{…}.
func mergeLiteral(n ast.Node) bool {
	literal, ok := n.(*ast.CompositeLit)
	if !ok {
		return true
	}
	name, ok := literal.Type.(*ast.Ident)
	if ok && name.Name != "htmlElement" && strings.HasPrefix(name.Name, "html") {
		*literal = *literal.Elts[0].(*ast.KeyValueExpr).Value.(*ast.CompositeLit)
	}
	return true
}
