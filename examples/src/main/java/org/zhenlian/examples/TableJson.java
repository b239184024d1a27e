package org.zhenlian.examples;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.zhenlian.chain.linkage.Influence;
import org.zhenlian.chain.linkage.Linkages;
import org.zhenlian.core.issue.Location;
import org.zhenlian.core.listing.Listing;
import org.zhenlian.core.table.Account;
import org.zhenlian.core.table.InputOutputTable;
import org.zhenlian.core.table.TableFinding;
import org.zhenlian.core.text.Names;

/**
 * The answers about a table for programs.
 *
 * <pre>
 * format "zhenlian-table", version 1
 * table        id year unit declaredAs (flows | coefficients) technology (industry | product | null) basis reference sectors flows output
 * findings     spectralRadius productive list[]: kind sector value against why advice place (file and line, or null)
 * refused      why there are no linkages | null; then the rest is absent
 * keySectors[] ids, the most strongly linked first
 * linkages[]   every sector, the most strongly linked first
 * extractions[] every sector, the one whose loss costs most output first
 * multipliers  {account: [every sector, the largest multiplier first]}
 * influences[] the ten pairs whose coefficient matters most: from to coefficient total
 * paths[]      the ten largest supply paths to the sector asked for; absent without one, or if flows below 0 leave no order
 * </pre>
 *
 * Amounts are in the table's unit. {@code why} and {@code advice} are {@code {zh, en}}. Later versions may add keys.
 */
final class TableJson {
    private static final int TEN = 10;

    private final ObjectMapper mapper = new ObjectMapper();
    private final TableAnswers answers;

    TableJson(TableAnswers answers) {
        this.answers = answers;
    }

    /** Returns the document, ended by a newline. */
    String print() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("format", "zhenlian-table");
        all.put("version", 1);
        all.put("table", table());
        all.put("findings", findings());
        all.put("refused", answers.refused().orElse(null));
        answers.linkages().ifPresent(l -> linkages(l, all));
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentObjectsWith(new DefaultIndenter("  ", "\n"));
        try {
            return mapper.writer(printer).writeValueAsString(all) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, Object> table() {
        InputOutputTable table = answers.table();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", table.id());
        json.put("year", table.year().isPresent() ? table.year().getAsInt() : null);
        json.put("unit", table.unit());
        json.put("declaredAs", word(table.entries()));
        json.put("technology", answers.technology().map(TableJson::word).orElse(null));
        json.put("basis", word(table.basis().kind()));
        json.put("reference", table.basis().reference());
        json.put("sectors", table.size());
        json.put("flows", table.flowCount());
        json.put("output", TableText.total(table));
        return json;
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private Map<String, Object> findings() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("spectralRadius", answers.findings().spectralRadius());
        json.put("productive", answers.findings().isProductive());
        json.put("list", answers.findings().list().stream().map(this::finding).toList());
        return json;
    }

    private Map<String, Object> finding(TableFinding finding) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("kind", finding.kind().name());
        json.put("sector", finding.sector());
        json.put("value", finding.value());
        json.put("against", finding.against());
        json.put("why", names(finding.because()));
        json.put("advice", names(finding.advice()));
        json.put("place", answers.place(finding).map(Location::toString).orElse(null));
        return json;
    }

    private static Map<String, Object> names(Names names) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("zh", names.zh());
        json.put("en", names.en());
        return json;
    }

    private void linkages(Linkages linkages, Map<String, Object> all) {
        all.put(
                "keySectors",
                linkages.keySectors().stream().map(s -> s.sector().id()).toList());
        all.put("linkages", rows(linkages));
        all.put("extractions", rows(linkages.extractions()));
        Map<String, Object> multipliers = new LinkedHashMap<>();
        for (Account account : answers.table().accounts()) {
            multipliers.put(account.id(), rows(linkages.multipliers(account.id())));
        }
        all.put("multipliers", multipliers);
        all.put(
                "influences",
                linkages.fieldOfInfluence().top(TEN).stream()
                        .map(TableJson::influence)
                        .toList());
        answers.sectors().stream()
                .limit(1)
                .flatMap(s -> answers.paths(s, TEN).stream())
                .forEach(p -> all.put("paths", rows(p)));
    }

    private static Map<String, Object> influence(Influence influence) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("from", influence.from());
        json.put("to", influence.to());
        json.put("coefficient", influence.coefficient());
        json.put("total", influence.total());
        return json;
    }

    private JsonNode rows(Listing<?> listing) {
        try {
            return mapper.readTree(listing.toJson());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
