//go:build !js

package view

import (
	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"keeprate/app/wire"
	"keeprate/pkg/locale"
)

// The generator has no files and no worker to read them.

type file struct{}

func (file) name() string { return "" }
func (file) size() int64  { return 0 }
func (file) saved() int64 { return 0 }

type engine struct{ fresh bool }

func (*engine) start(listener)            {}
func (*engine) stop()                     {}
func (*engine) running() bool             { return false }
func (*engine) open(wire.Message, []file) {}
func (*engine) post(wire.Message)         {}
func (d *fileDoor) OnMount(app.Context)   {}
func (d *fileDoor) OnDismount()           {}
func fillSelects(map[string]string)       {}
func toReport(locale.Lang)                {}
func chosenFiles(app.Value) []file        { return nil }
func today() int32                        { return 0 }
func memories() []wire.Memory             { return nil }
func saveMemories([]wire.Memory) bool     { return true }
func fileOf(string, string) file          { return file{} }
