package models

import (
	"strings"
	"unicode"
)

// Fold is the form in which identifiers are compared, ordered and searched:
// lower case, without accents, blanks collapsed. Two spellings that people
// take for one and the same fold alike. It must give the same on every
// database, so it is done here and not in SQL.
func Fold(text string) string {
	return strings.Join(strings.Fields(unaccented(strings.ToLower(text))), " ")
}

// plain lists, for each plain spelling, the Latin letters that fold to it.
// Letters that a decomposed text writes as letter and mark lose the mark.
var plain = func() map[rune]string {
	letters := map[rune]string{}
	for _, row := range strings.Fields(`
		a:àáâãäåāăąǎ ae:æǽ c:çćĉċč d:ďđð e:èéêëēĕėęěẽ g:ĝğġģ h:ĥħ i:ìíîïĩīĭįıǐ ij:ĳ j:ĵ k:ķĸ
		l:ĺļľŀł n:ñńņňŉŋ o:òóôõöøōŏőǒơ oe:œ r:ŕŗř s:śŝşšșſ ss:ß t:ţťŧț th:þ u:ùúûüũūŭůűųǔư w:ŵ y:ýÿŷ z:źżž`) {
		spelling, variants, _ := strings.Cut(row, ":")
		for _, letter := range variants {
			letters[letter] = spelling
		}
	}
	return letters
}()

func unaccented(text string) string {
	var out strings.Builder
	for _, r := range text {
		if spelling, ok := plain[r]; ok {
			out.WriteString(spelling)
		} else if !unicode.Is(unicode.Mn, r) || r > '\u036f' {
			out.WriteRune(r)
		}
	}
	return out.String()
}
