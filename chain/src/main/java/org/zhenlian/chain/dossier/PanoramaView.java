package org.zhenlian.chain.dossier;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.zhenlian.chain.export.ChainMap;
import org.zhenlian.chain.export.MapLink;
import org.zhenlian.chain.export.MapNode;

/** The map of the whole chain (全景图): what goes into what, wherever it is made. */
final class PanoramaView implements View {
    private final Language language;
    private final Map<String, Long> inputs;
    private final Map<String, Long> uses;

    PanoramaView(ChainMap map, Language language) {
        this.language = language;
        List<MapLink> links = map.links().list();
        inputs = links.stream().collect(Collectors.groupingBy(MapLink::to, Collectors.counting()));
        uses = links.stream().collect(Collectors.groupingBy(MapLink::from, Collectors.counting()));
    }

    @Override
    public String title() {
        return language.say("全景图：全部产品及其投入关系", "Map of the whole chain: what goes into what");
    }

    @Override
    public String look(MapNode node) {
        return node.isFinal() ? "final-good" : inputs.containsKey(node.id()) ? "made" : "raw";
    }

    @Override
    public List<String> notes(MapNode node) {
        long in = inputs.getOrDefault(node.id(), 0L);
        long out = uses.getOrDefault(node.id(), 0L);
        if (node.isFinal()) {
            return List.of(language.say("最终产品 · 投入 " + in, "final · inputs " + in));
        }
        return List.of(
                in == 0
                        ? language.say("原料 · 用于 " + out, "raw · goes into " + out)
                        : language.say("投入 " + in + " · 用于 " + out, in + " in · goes into " + out));
    }

    @Override
    public List<Meaning> legend() {
        return List.of(
                new Meaning("raw", language.say("原料（图中没有投入）", "raw material (no inputs on the map)")),
                new Meaning("made", language.say("中间产品", "intermediate")),
                new Meaning("final-good final", language.say("最终产品", "final product")));
    }
}
