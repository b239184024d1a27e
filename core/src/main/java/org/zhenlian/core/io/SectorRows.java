package org.zhenlian.core.io;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.zhenlian.core.issue.IssueCode;
import org.zhenlian.core.issue.Location;
import org.zhenlian.core.table.Account;
import org.zhenlian.core.text.Names;
import org.zhenlian.core.text.NearMiss;

/** Takes the rows of a list of sectors beside a matrix. */
final class SectorRows {
    private final Map<String, String> wanted;
    private final TableRows table;
    private final Findings findings;
    private final Map<String, Integer> places = new HashMap<>();
    private final Set<String> seen = new HashSet<>();
    private int width;

    SectorRows(Map<String, String> wanted, TableRows table, Findings findings) {
        this.wanted = wanted;
        this.table = table;
        this.findings = findings;
    }

    void row(Location line, List<String> cells) {
        if (width == 0) {
            width = cells.size();
            try {
                header(line, cells.stream().map(String::strip).toList());
            } catch (IllegalArgumentException e) {
                table.refused(line, e);
            }
        } else if (cells.size() != width) {
            findings.add(
                    IssueCode.BAD_SYNTAX,
                    line,
                    "the row has " + cells.size() + " cells, the header " + width,
                    "Write a comma for every empty cell");
        } else {
            try {
                data(line, cells.get(0).strip(), cells);
            } catch (IllegalArgumentException e) {
                table.refused(line, e);
            }
        }
    }

    private void header(Location line, List<String> headings) {
        wanted.forEach((name, heading) -> {
            int place = headings.indexOf(heading);
            if (place < 0) {
                findings.add(
                        IssueCode.MISSING_COLUMN,
                        line,
                        "no column " + Shown.of(heading) + " for " + name,
                        NearMiss.hint(heading, headings, "Columns: " + String.join(", ", headings)));
            } else {
                places.put(name, place);
                TableWords.account(name).ifPresent(table.builder()::account);
            }
        });
    }

    private void data(Location line, String sector, List<String> cells) {
        if (!table.has(sector) || !seen.add(sector)) {
            boolean twice = table.has(sector);
            findings.add(
                    twice ? IssueCode.DUPLICATE_ID : IssueCode.DANGLING_REFERENCE,
                    line,
                    "the sector " + Shown.of(sector) + (twice ? " stands twice" : " is not in the square"),
                    twice ? "Remove one" : "Leave totals out, or add its row and column");
            return;
        }
        if (TableWords.NAMES.stream().anyMatch(places::containsKey)) {
            table.builder().names(sector, Names.of(text("name-zh", cells), text("name-en", cells)));
        }
        places.forEach((name, place) -> {
            String cell = cells.get(place);
            if (!TableWords.NAMES.contains(name) && !cell.isBlank()) {
                number(line.at(wanted.get(name)), sector, name, cell);
            }
        });
    }

    private void number(Location place, String sector, String name, String cell) {
        OptionalDouble value = TableWords.number(cell, place, findings);
        if (value.isPresent()) {
            TableWords.account(name)
                    .map(Account::id)
                    .ifPresentOrElse(
                            id -> table.builder().account(id, sector, value.getAsDouble()),
                            () -> table.total(sector, name, value.getAsDouble(), place));
        }
    }

    private String text(String name, List<String> cells) {
        return places.containsKey(name) ? cells.get(places.get(name)).strip() : "";
    }
}
