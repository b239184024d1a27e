package org.zhenlian.chain.dossier;

import java.math.BigDecimal;
import java.util.List;
import org.zhenlian.core.assessment.TierProgress.Target;
import org.zhenlian.core.indicator.Range;

/**
 * How far the towns of each tier are from the targets, as bars (SVG): dark as many as there are for certain, hatched as many as there
 * may be, the frame the target. A number that is not known has no bar and says so.
 */
final class EchelonDiagram {
    /** One bar: whose towns, and the target if there is one. */
    record Bar(String words, Range have, Target target) {}

    private static final Lettering LABEL = new Lettering(12);
    private static final int WORDS = 190;
    private static final int WIDE = 560;
    private static final int STEP = 34;
    private static final int WIDTH = WORDS + WIDE + 330;

    private final List<Bar> bars;
    private final Language language;

    EchelonDiagram(List<Bar> bars, Language language) {
        this.bars = bars;
        this.language = language;
    }

    String title() {
        return language.say("各级专业镇数与目标", "Towns of each tier against the targets");
    }

    String svg() {
        int height = bars.size() * STEP + 14;
        StringBuilder svg = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + WIDTH
                + "\" height=\"" + height + "\" viewBox=\"0 0 " + WIDTH + " " + height + "\" role=\"img\" aria-label=\""
                + Markup.text(title()) + "\">\n<title>" + Markup.text(title()) + "</title>\n");
        for (int i = 0; i < bars.size(); i++) {
            svg.append(bar(bars.get(i), 8 + i * STEP));
        }
        return svg.append("</svg>\n").toString();
    }

    private String bar(Bar bar, int y) {
        double target = bar.target().goal().target().amount().doubleValue();
        double sure = wide(bar.have().low().orElse(BigDecimal.ZERO), target);
        double most = bar.have().high().map(h -> wide(h, target)).orElse(sure);
        return text(8, y + 17, LABEL.fit(bar.words(), WORDS - 16))
                + rect("frame", WORDS, y, WIDE)
                + rect("maybe", WORDS, y, most > sure ? most : 0)
                + rect("sure", WORDS, y, sure)
                + text(WORDS + WIDE + 10, y + 17, LABEL.fit(said(bar), 310));
    }

    private static double wide(BigDecimal number, double target) {
        return target <= 0 ? 0 : WIDE * Math.min(1, number.doubleValue() / target);
    }

    private String said(Bar bar) {
        String have = bar.have().toString();
        String number = language.say(
                have.replace("unknown", "未知").replace("at least", "至少").replace("at most", "至多"), have);
        String target = bar.target().goal().target().amount().toPlainString();
        String due = bar.target()
                .goal()
                .due()
                .map(d -> language.say("（" + d + "）", " (" + d + ")"))
                .orElse("");
        return language.say(number + " / 目标 " + target + due, number + " / target " + target + due);
    }

    private static String rect(String look, double x, double y, double wide) {
        return wide == 0
                ? ""
                : "<rect class=\"" + look + "\" x=\"" + Markup.number(x) + "\" y=\"" + Markup.number(y) + "\" width=\""
                        + Markup.number(wide) + "\" height=\"24\"/>";
    }

    private static String text(double x, double y, String words) {
        return "<text class=\"name\" x=\"" + Markup.number(x) + "\" y=\"" + Markup.number(y) + "\">"
                + Markup.text(words.replace("..", "–")) + "</text>\n";
    }
}
