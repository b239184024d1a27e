package org.zhenlian.chain.leader;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.zhenlian.chain.finding.Finding;
import org.zhenlian.chain.finding.Why;
import org.zhenlian.core.listing.Columns;
import org.zhenlian.core.listing.Listing;
import org.zhenlian.core.measure.Subject;
import org.zhenlian.core.measure.Verdict;
import org.zhenlian.core.text.Names;
import org.zhenlian.core.text.TextTable;

/**
 * Does a chain's charter hold on a day?
 *
 * <ul>
 *   <li>LEADER: exactly one chain leader (链长) is in office. UNMET if nobody listed is, or if two are for certain; where two may be
 *       only because their dates name no more than a month or a year, it is UNKNOWN. An unknown start or end is open.
 *   <li>LEAD_DEPARTMENT: at least one lead department is named.
 *   <li>TASK_FORCE: the task force (工作专班) begun last by that day is known with leader, department, members and contact. UNMET
 *       if the only ones known begin later.
 *   <li>OWNERS_ON_CHAIN, CORES_ON_CHAIN: every owner, every core makes a product of the chain, as main output or beside.
 *   <li>MEMBER_TOWNS: at least one member town is listed.
 * </ul>
 *
 * <p>Missing data: what the atlas does not list is not known, so that an empty list gives UNKNOWN, and so does an enterprise of
 * which nothing is known that it makes. A chain without charter gives UNKNOWN throughout. Order: that of the questions. Source: one
 * leader, lead departments, owners on the chain are how Shanxi describes the system (2022); the form of the questions is our
 * reading. Time O(capacities).
 */
public final class CharterCheck implements Listing<CharterCheck.Item> {
    /** The questions, in the order in which they are answered. */
    public enum Question {
        /** Is exactly one chain leader in office? */
        LEADER("链长在任", "chain leader in office"),
        /** Is there a lead department? */
        LEAD_DEPARTMENT("牵头单位", "lead department"),
        /** Is there a task force, completely known? */
        TASK_FORCE("工作专班", "task force"),
        /** Is every owner on the chain? */
        OWNERS_ON_CHAIN("链主在链", "owners on the chain"),
        /** Is every core on the chain? */
        CORES_ON_CHAIN("链核在链", "cores on the chain"),
        /** Are member towns listed? */
        MEMBER_TOWNS("成员专业镇", "member towns");

        private final Names names;

        Question(String zh, String en) {
            this.names = Names.of(zh, en);
        }

        /** Returns it in words, for example {@code 链长在任} and {@code chain leader in office}. */
        public Names names() {
            return names;
        }
    }

    /** One question and its answer. */
    public static final class Item implements Finding {
        private final Subject subject;
        private final Question question;
        private final Answer answer;

        private Item(Subject subject, Question question, Answer answer) {
            this.subject = subject;
            this.question = question;
            this.answer = answer;
        }

        /** Returns what the chain was made from, for example {@code chain:glassware}. */
        @Override
        public Subject subject() {
            return subject;
        }

        /** Returns the question. */
        public Question question() {
            return question;
        }

        /** Returns the answer. */
        public Verdict verdict() {
            return answer.verdict();
        }

        /** Returns what the answer stands on, with sources and dates; empty if nothing is known. */
        public List<String> evidence() {
            return answer.evidence();
        }

        /** Returns the names of what is missing to decide; empty unless the verdict is UNKNOWN. */
        public List<String> missing() {
            return answer.missing();
        }

        /** Returns why, and what would turn the verdict. */
        @Override
        public Why why() {
            return new Why(answer.because(), List.of(), Map.of(), answer.flip());
        }

        /** Returns for example {@code LEADER UNKNOWN: no chain leader is listed}. */
        @Override
        public String toString() {
            return question + " " + verdict() + ": " + answer.because().en();
        }
    }

    private final LedChain chain;
    private final LocalDate date;
    private final List<Item> list;

    private CharterCheck(LedChain chain, LocalDate date) {
        this.chain = Objects.requireNonNull(chain, "chain");
        this.date = Objects.requireNonNull(date, "date");
        List<Item> items = new ArrayList<>();
        for (Question question : Question.values()) {
            items.add(new Item(chain.subject(), question, Answer.to(question, chain, date)));
        }
        list = List.copyOf(items);
    }

    /**
     * Checks a chain's charter.
     *
     * @param chain the chain
     * @param date the day for which leader and task force are asked
     */
    public static CharterCheck of(LedChain chain, LocalDate date) {
        return new CharterCheck(chain, date);
    }

    /** Returns the chain. */
    public LedChain chain() {
        return chain;
    }

    /** Returns the day. */
    public LocalDate on() {
        return date;
    }

    /** Returns the answers in the order of the questions. */
    public List<Item> list() {
        return list;
    }

    /**
     * Returns the answer to one question.
     *
     * @param question the question
     */
    public Item of(Question question) {
        return list.get(question.ordinal());
    }

    /** Returns the answer to all questions together: UNMET if any is, else UNKNOWN if any is. */
    public Verdict verdict() {
        return list.stream().map(Item::verdict).reduce(Verdict.MET, Verdict::and);
    }

    /** Returns the names of all that is missing to decide, in the order of the questions. */
    public List<String> missing() {
        return list.stream().flatMap(i -> i.missing().stream()).toList();
    }

    /** Returns the sum of it in a sentence: which questions are met, unmet and unknown. */
    public Names because() {
        return Names.of(
                date + "：符合 " + zh(Verdict.MET) + "；不符合 " + zh(Verdict.UNMET) + "；未知 " + zh(Verdict.UNKNOWN),
                "on " + date + " met: " + en(Verdict.MET) + "; unmet: " + en(Verdict.UNMET) + "; unknown: "
                        + en(Verdict.UNKNOWN));
    }

    private String zh(Verdict verdict) {
        String all = list.stream()
                .filter(i -> i.verdict() == verdict)
                .map(i -> i.question().names().zh())
                .collect(Collectors.joining("、"));
        return all.isEmpty() ? "无" : all;
    }

    private String en(Verdict verdict) {
        String all = list.stream()
                .filter(i -> i.verdict() == verdict)
                .map(i -> i.question().toString())
                .collect(Collectors.joining(", "));
        return all.isEmpty() ? "none" : all;
    }

    @Override
    public Columns<CharterCheck.Item> columns() {
        return ListColumns.CHARTER;
    }

    /** Returns the answers with their reasons in full. */
    public String print() {
        return table(Integer.MAX_VALUE);
    }

    /** Returns the answers as a table, their reasons cut; {@link #print} has them in full. */
    @Override
    public String toString() {
        return table(80);
    }

    private String table(int width) {
        String head = TextTable.fit("Charter of " + chain.title() + " on " + date + ": " + verdict(), 80);
        TextTable table = new TextTable("question", "verdict", "because");
        list.forEach(i ->
                table.row(i.question(), i.verdict(), TextTable.fit(i.because().en(), width)));
        return head + "\n" + table;
    }
}
