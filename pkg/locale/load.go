//go:build !js

package locale

import (
	"errors"
	"fmt"
	"io/fs"
	"slices"

	"github.com/nicksnyder/go-i18n/v2/i18n"
	"github.com/nicksnyder/go-i18n/v2/i18n/template"
	"golang.org/x/text/language"
)

// Load reads the catalogues active.LANG.json at the root of fsys. Serbian in Latin is made from
// the Cyrillic catalogue; where that would say something wrong, active.sr-Latn.json, which need
// not exist, has the message. An error names the file and the message that is malformed.
func Load(fsys fs.FS) (map[Lang]*Words, error) {
	all := map[Lang]*Words{}
	for _, lang := range Langs() {
		messages, err := readLanguage(fsys, lang)
		if err != nil {
			return nil, fmt.Errorf("locale: %w", err)
		}
		all[lang] = &Words{lang, newCatalogue(lang, messages), patternOf(lang)}
	}
	return all, nil
}

// readLanguage returns the messages of a language as its pages show them.
func readLanguage(fsys fs.FS, lang Lang) ([]*i18n.Message, error) {
	source := lang
	if lang == SerbianLatin {
		source = Serbian
	}
	messages, err := readFile(fsys, source)
	if err != nil {
		return nil, err
	}
	if lang == SerbianLatin {
		for _, m := range messages {
			eachForm(m, latinForm)
		}
		exceptions, err := readFile(fsys, lang)
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			return nil, err
		}
		messages = append(messages, exceptions...)
	}
	for _, m := range messages {
		eachForm(m, func(form string) string { return Typeset(lang, form) })
	}
	return messages, nil
}

// readFile parses and checks one catalogue file.
func readFile(fsys fs.FS, lang Lang) ([]*i18n.Message, error) {
	name := "active." + string(lang) + ".json"
	content, err := fs.ReadFile(fsys, name)
	if err != nil {
		return nil, err
	}
	file, err := i18n.ParseMessageFileBytes(content, name, nil)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	for _, m := range file.Messages {
		if err := check(m, lang); err != nil {
			return nil, fmt.Errorf("%s: %s: %w", name, m.ID, err)
		}
	}
	return file.Messages, nil
}

// check refuses a message that could not be rendered for every count or that has a placeholder
// which is more than a name.
func check(m *i18n.Message, lang Lang) error {
	if m.Other == "" {
		return errors.New("the form other is missing")
	}
	plural := m.One != ""
	for category, form := range map[string]string{
		"zero": m.Zero, "one": m.One, "two": m.Two, "few": m.Few, "many": m.Many, "other": m.Other,
	} {
		needed := category == "other" || plural && slices.Contains(lang.categories(), category)
		switch {
		case needed && form == "":
			return errors.New("the form " + category + " is missing")
		case !needed && form != "":
			return errors.New("the form " + category + " has no place beside the others")
		}
		if err := checkPlaceholders(form); err != nil {
			return err
		}
	}
	return nil
}

// catalogue are the messages of one language as go-i18n renders them.
type catalogue struct {
	lang      Lang
	byKey     map[string]*i18n.Message
	localizer *i18n.Localizer
}

func newCatalogue(lang Lang, messages []*i18n.Message) *catalogue {
	tag := language.Make(string(lang))
	bundle := i18n.NewBundle(tag)
	bundle.MustAddMessages(tag, messages...)
	byKey := make(map[string]*i18n.Message, len(messages))
	for _, m := range messages {
		byKey[m.ID] = m
	}
	return &catalogue{lang, byKey, i18n.NewLocalizer(bundle, string(lang))}
}

func (c *catalogue) keys() []string {
	keys := make([]string, 0, len(c.byKey))
	for key := range c.byKey {
		keys = append(keys, key)
	}
	slices.Sort(keys)
	return keys
}

func (c *catalogue) forms(key string) int {
	m, ok := c.byKey[key]
	if !ok {
		return 0
	}
	return len(formsOf(m, c.lang))
}

func (c *catalogue) plain(key string, args []string) string {
	return c.localize(&i18n.LocalizeConfig{MessageID: key}, args)
}

func (c *catalogue) counted(key string, count float64, args []string) string {
	return c.localize(&i18n.LocalizeConfig{MessageID: key, PluralCount: shown(count)}, args)
}

// strict makes a placeholder without an argument an error.
var strict = &template.TextParser{Option: "missingkey=error"}

func (c *catalogue) localize(config *i18n.LocalizeConfig, args []string) string {
	data := make(map[string]string, len(args)/2)
	for i := 0; i+1 < len(args); i += 2 {
		data[args[i]] = args[i+1]
	}
	config.TemplateData = data
	config.TemplateParser = strict
	text, err := c.localizer.Localize(config)
	if err != nil {
		return fault(config.MessageID+" in "+string(c.lang)+": "+err.Error(), config.MessageID)
	}
	return text
}

// formsOf returns the only form of a plain message, or the forms in the order of categories.
func formsOf(m *i18n.Message, lang Lang) []string {
	if m.One == "" {
		return []string{m.Other}
	}
	byCategory := map[string]string{"one": m.One, "few": m.Few, "many": m.Many, "other": m.Other}
	var forms []string
	for _, category := range lang.categories() {
		forms = append(forms, byCategory[category])
	}
	return forms
}

// eachForm rewrites the forms that the message has.
func eachForm(m *i18n.Message, change func(string) string) {
	for _, form := range []*string{&m.One, &m.Few, &m.Many, &m.Other} {
		*form = change(*form)
	}
}
