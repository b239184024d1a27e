package org.zhenlian.chain.leader;

import java.time.LocalDate;
import java.util.List;
import org.zhenlian.chain.leader.CharterCheck.Question;
import org.zhenlian.core.charter.ChainCharter;
import org.zhenlian.core.measure.Subject;
import org.zhenlian.core.measure.Verdict;
import org.zhenlian.core.text.Names;

/** The answer to a question of {@link CharterCheck}, and how the ones that read a list are found. */
record Answer(Verdict verdict, List<String> evidence, List<String> missing, Names because, Names flip) {
    static Answer to(Question question, LedChain chain, LocalDate date) {
        if (chain.charter().isEmpty()) {
            return unknown(
                    Names.of("链长制文件", "charter"),
                    chain.subject(),
                    Names.of(
                            "该产业链由" + chain.subject() + "生成，没有链长制文件",
                            "the chain was made from " + chain.subject() + " and has no charter"));
        }
        ChainCharter charter = chain.charter().get();
        return switch (question) {
            case LEADER -> Leaders.on(charter, date);
            case LEAD_DEPARTMENT -> departments(charter);
            case TASK_FORCE -> TaskForces.on(chain.atlas().taskForces(), charter, date);
            case OWNERS_ON_CHAIN -> OnChain.every(chain, chain.owners(), Names.of("链主", "owner"));
            case CORES_ON_CHAIN -> OnChain.every(chain, chain.cores(), Names.of("链核", "core"));
            case MEMBER_TOWNS -> towns(chain);
        };
    }

    /** Nothing is known of what is asked. */
    static Answer unknown(Names asked, Subject of, Names because) {
        String missing = asked.en() + " of " + of;
        return new Answer(
                Verdict.UNKNOWN,
                List.of(),
                List.of(missing),
                because,
                Names.of("补齐" + asked.zh(), "the missing " + missing));
    }

    private static Answer departments(ChainCharter charter) {
        List<String> departments = charter.leadDepartments();
        if (departments.isEmpty()) {
            return unknown(
                    Names.of("牵头单位", "lead departments"),
                    charter.subject(),
                    Names.of("未列出牵头单位", "no lead department is listed"));
        }
        return new Answer(
                Verdict.MET,
                departments.stream().map(d -> "lead department " + d).toList(),
                List.of(),
                Names.of(
                        "牵头单位：" + Words.zh(departments),
                        (departments.size() == 1 ? "lead department: " : "lead departments: ") + Words.en(departments)),
                Names.of("链长制文件不再列出牵头单位", "a charter without lead department"));
    }

    private static Answer towns(LedChain chain) {
        List<String> towns = chain.towns();
        if (towns.isEmpty()) {
            return unknown(
                    Names.of("成员专业镇", "member towns"),
                    chain.subject(),
                    Names.of("未列出成员专业镇", "no member town is listed"));
        }
        Names names = Words.towns(chain.atlas(), towns);
        return new Answer(
                Verdict.MET,
                towns.stream().map(t -> "member town " + t).toList(),
                List.of(),
                Names.of("成员专业镇：" + names.zh(), (towns.size() == 1 ? "member town: " : "member towns: ") + names.en()),
                Names.of("链长制文件不再列出专业镇", "a charter without member town"));
    }
}
