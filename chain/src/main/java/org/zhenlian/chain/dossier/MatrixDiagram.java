package org.zhenlian.chain.dossier;

import java.util.List;
import java.util.function.BiFunction;
import org.zhenlian.chain.leader.Stages;
import org.zhenlian.core.town.Town;

/**
 * Which towns serve which chains (SVG): a row for each chain, a column for each town, the darker the larger the share of the chain's
 * stages that the town serves; a thick frame where the charter lists the town.
 */
final class MatrixDiagram {
    private static final Lettering LABEL = new Lettering(12);
    private static final Lettering SMALL = new Lettering(10.5);
    private static final int WORDS = 230;
    private static final int STEP_X = 104;
    private static final int STEP_Y = 32;
    private static final int TOP = 44;

    private final List<Dossier> dossiers;
    private final List<Town> towns;
    private final BiFunction<Dossier, Town, Integer> served;
    private final Language language;

    MatrixDiagram(
            List<Dossier> dossiers, List<Town> towns, BiFunction<Dossier, Town, Integer> served, Language language) {
        this.dossiers = dossiers;
        this.towns = towns;
        this.served = served;
        this.language = language;
    }

    String title() {
        return language.say("各镇在各链上服务的级数", "Stages of each chain that each town serves");
    }

    String svg() {
        int width = WORDS + towns.size() * STEP_X + 10;
        int height = TOP + dossiers.size() * STEP_Y + 10;
        StringBuilder svg = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + width
                + "\" height=\"" + height + "\" viewBox=\"0 0 " + width + " " + height + "\" aria-label=\""
                + Markup.text(title()) + "\">\n<title>" + Markup.text(title()) + "</title>\n");
        for (int i = 0; i < towns.size(); i++) {
            List<String> lines =
                    SMALL.lines(language.say(towns.get(i).names(), towns.get(i).id()), STEP_X - 8);
            for (int k = 0; k < lines.size(); k++) {
                svg.append(text("small", WORDS + i * STEP_X, 16 + k * 14, lines.get(k)));
            }
        }
        for (int row = 0; row < dossiers.size(); row++) {
            svg.append(row(dossiers.get(row), TOP + row * STEP_Y));
        }
        return svg.append("</svg>\n").toString();
    }

    private String row(Dossier dossier, int y) {
        String chain = language.say(dossier.chain().names(), dossier.chain().id());
        StringBuilder row =
                new StringBuilder("<a href=\"" + Markup.text(dossier.chain().id()) + "/" + language.file("dossier")
                        + "\">" + text("name", 8, y + 19, LABEL.fit(chain, WORDS - 16)) + "</a>\n");
        int all = Stages.of(dossier.chain()).list().size();
        for (int i = 0; i < towns.size(); i++) {
            Town town = towns.get(i);
            int stages = served.apply(dossier, town);
            boolean member = dossier.chain().towns().contains(town.id());
            int shade = all == 0 || stages == 0 ? 0 : 1 + Math.min(3, 4 * stages / (all + 1));
            row.append("<g class=\"shade" + shade + (member ? " member" : "") + "\"><title>"
                    + Markup.text(language.say(town.names(), town.id()) + language.say("，", ", ") + chain
                            + language.say("：", ": ") + stages + " / " + all)
                    + "</title><rect class=\"cell\" x=\"" + (WORDS + i * STEP_X) + "\" y=\"" + y + "\" width=\""
                    + (STEP_X - 8)
                    + "\" height=\"" + (STEP_Y - 6) + "\"/>"
                    + (stages == 0 ? "" : text("small", WORDS + i * STEP_X + 8, y + 17, stages + " / " + all))
                    + "</g>\n");
        }
        return row.toString();
    }

    private static String text(String kind, double x, double y, String words) {
        return "<text class=\"" + kind + "\" x=\"" + Markup.number(x) + "\" y=\"" + Markup.number(y) + "\">"
                + Markup.text(words) + "</text>";
    }
}
