package org.zhenlian.chain.dossier;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.zhenlian.core.atlas.Atlas;

/**
 * The last touch to a sentence before it stands on a page: what the analyses name by id is called by its name, and in Chinese what is
 * missing is said in Chinese, with the punctuation of Chinese print. Files and consoles keep the ids. Of one page, and of one thread.
 */
final class Wording {
    /** A phrase, and the plain text that it begins with: looking for that first is quicker. */
    private record Phrase(String head, Pattern english, String chinese) {
        private static final Pattern HEAD = Pattern.compile("^[A-Za-z ]*(?![*+?{])(?!.*\\|)");

        static Phrase of(String english, String chinese) {
            Matcher head = HEAD.matcher(english);
            return new Phrase(head.find() ? head.group() : "", Pattern.compile(english), chinese);
        }

        String in(String text) {
            return text.contains(head) ? english.matcher(text).replaceAll(chinese) : text;
        }
    }

    private static final List<Phrase> PHRASES =
            rows("phrases.tsv").stream().map(r -> Phrase.of(r[0], r[1])).toList();
    private static final Map<String, String> WORDS =
            rows("words.tsv").stream().collect(Collectors.toUnmodifiableMap(r -> r[0], r -> r[1]));
    private static final String KINDS = "atlas|region|town|product|recipe|enterprise|chain|checklist";
    private static final Pattern SUBJECT = Pattern.compile("(?<![A-Za-z0-9])(?:" + KINDS + "):([\\w.-]*\\w)");
    private static final Pattern TOKEN = Pattern.compile("(?<![\\w/-])[A-Za-z0-9][\\w.-]*\\w(?![\\w/-])");
    private static final Pattern RANGE = Pattern.compile("(?<=\\d)\\.\\.(?=\\d)");
    private static final int SHORT = 3;
    private static final Map<String, String> UNITS = Map.ofEntries(
            Map.entry("家", "firms"),
            Map.entry("套", "sets"),
            Map.entry("只", "pcs"),
            Map.entry("件", "pcs"),
            Map.entry("千件", "thousand pcs"),
            Map.entry("百万粒", "million capsules"),
            Map.entry("头", "head"),
            Map.entry("台", "units"),
            Map.entry("人", "people"),
            Map.entry("国", "countries"),
            Map.entry("个", "in number"),
            Map.entry("元", "yuan"),
            Map.entry("万元", "10,000 yuan"),
            Map.entry("亿元", "100 million yuan"));
    private static final Pattern UNIT = Pattern.compile("(?<!\\p{IsHan})\\p{IsHan}{1,3}(?!\\p{IsHan})");

    private final Naming naming;
    private final Language language;
    private final Set<String> units;
    private final Map<String, String> known = new HashMap<>();

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
        if (text.equals("?")) {
            return language.say("未知", "unknown");
        }
        return known.computeIfAbsent(text, t -> language == Language.ZH ? chinese(t) : english(t));
    }

    private String chinese(String text) {
        String said = text;
        for (Phrase phrase : PHRASES) {
            said = phrase.in(said);
        }
        String named = TOKEN.matcher(named(said)).replaceAll(m -> quoted(m.group(), word(m.group())));
        return Punctuation.chinese(RANGE.matcher(named).replaceAll("~"));
    }

    /** An id of one word may be a word of the sentence, so only those of several are called by their names; units are translated. */
    private String english(String text) {
        String named = TOKEN.matcher(named(text))
                .replaceAll(m -> quoted(m.group(), m.group().contains("-") ? naming.inText(m.group()) : m.group()));
        return RANGE.matcher(UNIT.matcher(named).replaceAll(m -> UNITS.getOrDefault(m.group(), m.group())))
                .replaceAll("–");
    }

    private String named(String text) {
        return SUBJECT.matcher(text).replaceAll(m -> quoted(m.group(), naming.of(m.group(1))));
    }

    private static String quoted(String before, String after) {
        return Matcher.quoteReplacement(after.isEmpty() ? before : after);
    }

    private String word(String token) {
        boolean plain =
                token.length() < SHORT || units.contains(token) || token.chars().noneMatch(Character::isLetter);
        return plain ? token : WORDS.getOrDefault(token, naming.inText(token));
    }
}
