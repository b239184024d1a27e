package org.zhenlian.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.text.Normalizer;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The short cuts of {@link Names} give what Unicode normalisation gives. */
class NamesPropertiesTest {
    @Provide
    Arbitrary<String> texts() {
        Arbitrary<Character> likely = Arbitraries.of(
                'a', 'Z', ' ', '\t', 'é', '\u0301', '玻', '璃', '（', '）', 'Ａ', '１', '　', '、', '〔', '·', '“', '”',
                '\u302A', 'ﬁ');
        return Arbitraries.oneOf(
                        likely.list().ofMaxSize(6), Arbitraries.chars().list().ofMaxSize(4))
                .map(cs -> cs.stream().map(String::valueOf).reduce("", String::concat));
    }

    @Property(tries = 2000)
    void key_isTheCompatibilityForm(@ForAll("texts") String text) {
        String expected = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ");
        assertEquals(expected, Names.key(text));
    }

    @Property(tries = 2000)
    void name_isComposed(@ForAll("texts") String text) {
        assertEquals(
                Normalizer.normalize(text, Normalizer.Form.NFC).strip(),
                Names.of(text, "").zh());
    }
}
