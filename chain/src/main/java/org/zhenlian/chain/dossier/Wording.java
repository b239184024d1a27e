package org.zhenlian.chain.dossier;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.zhenlian.core.atlas.Atlas;

/**
 * The last touch to a sentence before it stands on a page: what the analyses name by id is called by its name, and in Chinese what is
 * missing is said in Chinese, with the punctuation of Chinese print. Files and consoles keep the ids.
 */
final class Wording {
    private record Phrase(Pattern english, String chinese) {}

    private static final List<Phrase> PHRASES = rows("phrases.tsv").stream()
            .map(r -> new Phrase(Pattern.compile(r[0]), r[1]))
            .toList();
    private static final Map<String, String> WORDS =
            rows("words.tsv").stream().collect(Collectors.toUnmodifiableMap(r -> r[0], r -> r[1]));
    private static final String KINDS = "atlas|region|town|product|recipe|enterprise|chain|checklist";
    private static final Pattern SUBJECT = Pattern.compile("(?<![A-Za-z0-9])(?:" + KINDS + "):([\\w.-]*\\w)");
    private static final Pattern TOKEN = Pattern.compile("(?<![\\w/-])[A-Za-z0-9][\\w.-]*\\w(?![\\w/-])");
    private static final Pattern RANGE = Pattern.compile("(?<=\\d)\\.\\.(?=\\d)");
    private static final int SHORT = 3;

    private final Naming naming;
    private final Language language;
    private final Set<String> units;

    Wording(Atlas atlas, Naming naming, Language language) {
        this.naming = naming;
        this.language = language;
        units = atlas.products().stream().map(p -> p.unit().symbol()).collect(Collectors.toSet());
    }

    private static List<String[]> rows(String name) {
        return HtmlShell.resource(name)
                .lines()
                .filter(l -> !l.isEmpty())
                .map(l -> l.split("\t", -1))
                .toList();
    }

    /** The text as a page says it. */
    String of(String text) {
        return language == Language.ZH ? chinese(text) : english(text);
    }

    private String chinese(String text) {
        String said = text;
        for (Phrase phrase : PHRASES) {
            said = phrase.english().matcher(said).replaceAll(phrase.chinese());
        }
        String named = TOKEN.matcher(named(said)).replaceAll(m -> quoted(m.group(), word(m.group())));
        return Punctuation.chinese(RANGE.matcher(named).replaceAll("~"));
    }

    /** An id of one word may be a word of the sentence, so only those of several are called by their names. */
    private String english(String text) {
        String named = TOKEN.matcher(named(text))
                .replaceAll(m -> quoted(m.group(), m.group().contains("-") ? naming.inText(m.group()) : m.group()));
        return RANGE.matcher(named).replaceAll("–");
    }

    private String named(String text) {
        return SUBJECT.matcher(text).replaceAll(m -> quoted(m.group(), naming.of(m.group(1))));
    }

    private static String quoted(String before, String after) {
        return java.util.regex.Matcher.quoteReplacement(after.isEmpty() ? before : after);
    }

    private String word(String token) {
        boolean plain =
                token.length() < SHORT || units.contains(token) || token.chars().noneMatch(Character::isLetter);
        return plain ? token : WORDS.getOrDefault(token, naming.inText(token));
    }
}
