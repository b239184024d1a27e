package org.zhenlian.chain.leader;

import java.util.List;
import java.util.stream.Stream;
import org.zhenlian.core.measure.Verdict;
import org.zhenlian.core.text.Names;

/** Does every enterprise that the charter names in a role make a product of the chain? */
final class OnChain {
    private final LedChain chain;
    private final List<String> ids;
    private final Names role;
    private final List<String> products;
    private final Makers makers;

    private OnChain(LedChain chain, List<String> ids, Names role) {
        this.chain = chain;
        this.ids = ids;
        this.role = role;
        products = chain.productIds().stream().sorted().toList();
        makers = Makers.of(chain.atlas());
    }

    static Answer every(LedChain chain, List<String> ids, Names role) {
        return ids.isEmpty()
                ? Answer.unknown(
                        Names.of(role.zh(), role.en() + "s"),
                        chain.subject(),
                        Names.of("未列出" + role.zh(), "no " + role.en() + " is listed"))
                : new OnChain(chain, ids, role).answer();
    }

    private Answer answer() {
        List<String> off = with(Verdict.UNMET);
        List<String> open = with(Verdict.UNKNOWN);
        Names all = Names.of(role.zh() + "都生产链上产品", "every " + role.en() + " makes a product of the chain");
        if (!off.isEmpty()) {
            Names names = names(off);
            String verb = off.size() == 1 ? " makes" : " make";
            Names because =
                    Names.of(role.zh() + "不生产链上产品：" + names.zh(), names.en() + verb + " no product of the chain");
            return new Answer(Verdict.UNMET, evidence(), List.of(), because, all);
        }
        if (!open.isEmpty()) {
            Names names = names(open);
            Names because =
                    Names.of("不知道生产什么的" + role.zh() + "：" + names.zh(), "what " + names.en() + " makes is not known");
            List<String> missing =
                    open.stream().map(id -> "what " + id + " makes").toList();
            return new Answer(Verdict.UNKNOWN, evidence(), missing, because, all);
        }
        Names names = names(ids);
        Names because = Names.of(all.zh() + "：" + names.zh(), all.en() + ": " + names.en());
        Names flip = Names.of("有" + role.zh() + "不生产链上产品", "one that makes none");
        return new Answer(Verdict.MET, evidence(), List.of(), because, flip);
    }

    private Names names(List<String> enterprises) {
        return Words.enterprises(chain.atlas(), enterprises);
    }

    private List<String> with(Verdict verdict) {
        return ids.stream()
                .filter(id -> makers.makesAny(id, products) == verdict)
                .toList();
    }

    private List<String> evidence() {
        return ids.stream()
                .flatMap(id -> {
                    List<String> made = makers.makes(id, products);
                    return made.isEmpty() ? Stream.empty() : Stream.of(id + " makes " + Words.en(made));
                })
                .toList();
    }
}
