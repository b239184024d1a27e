package org.zhenlian.chain.dossier;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.zhenlian.chain.gap.GapKind;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.measure.Source;
import org.zhenlian.core.text.Names;

/** What ids and constants are called in a dossier's language. */
final class Naming {
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("MET", "满足"),
            Map.entry("UNMET", "不满足"),
            Map.entry("PARTIAL", "部分满足"),
            Map.entry("UNKNOWN", "未知"),
            Map.entry("CERTAIN", "确定"),
            Map.entry("POSSIBLE", "可能"),
            Map.entry("PRODUCT", "产品"),
            Map.entry("PROCESS", "工序"),
            Map.entry("REPORTED", "报告"),
            Map.entry("DERIVED", "推算"),
            Map.entry("ILLUSTRATIVE", "示例"),
            Map.entry("ANNOUNCED", "已公布"),
            Map.entry("UNDER_WAY", "进行中"),
            Map.entry("DONE", "已完成"),
            Map.entry("ABANDONED", "已放弃"),
            Map.entry("PRESENT", "存在"),
            Map.entry("PROVINCIAL", "省级"),
            Map.entry("MUNICIPAL", "市级"),
            Map.entry("COUNTY", "县级"),
            Map.entry("MANUFACTURING", "制造业"),
            Map.entry("LIGHT_INDUSTRY_CRAFTS", "轻工和工艺"),
            Map.entry("SPECIAL_AGRICULTURE", "特色农业"),
            Map.entry("ABSENT", "不存在"));

    private final Language language;
    private final Map<String, Names> names = new HashMap<>();
    private final Set<String> sources;

    Naming(Atlas atlas, Language language) {
        this.language = language;
        sources = atlas.sources().stream().map(Source::id).collect(Collectors.toSet());
        atlas.sources().forEach(s -> names.put(s.id(), s.names()));
        atlas.regions().forEach(r -> names.put(r.code().digits(), r.names()));
        atlas.checklists().forEach(c -> c.items().forEach(i -> names.put(i.id(), i.names())));
        atlas.policyMeasures().forEach(m -> names.put(m.id(), m.names()));
        atlas.recipes().forEach(r -> names.put(r.id(), r.names()));
        atlas.charters().forEach(c -> names.put(c.id(), c.names()));
        atlas.towns().forEach(t -> names.put(t.id(), t.names()));
        atlas.enterprises().forEach(e -> names.put(e.id(), e.names()));
        atlas.products().forEach(p -> names.put(p.id(), p.names()));
    }

    /** The name of what goes by an id, or the text itself if nothing does. */
    String of(String id) {
        return language.say(names.getOrDefault(id, Names.NONE), id);
    }

    /** The same for a word inside a sentence, where sources keep their short ids. */
    String inText(String id) {
        return sources.contains(id) ? id : of(id);
    }

    /** The word for a constant. */
    String of(Enum<?> value) {
        if (value instanceof GapKind kind && language == Language.ZH) {
            return kind.names().zh();
        }
        String english = value.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
        return language.say(WORDS.getOrDefault(value.name(), english), english);
    }

    String of(boolean value) {
        return value ? language.say("是", "yes") : language.say("否", "no");
    }
}
