package org.zhenlian.core.town;

import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import org.zhenlian.core.measure.AsOf;
import org.zhenlian.core.text.Names;

/**
 * A document or fact that shows what a town has: a plan, a platform, a brand, a talent base, a task force.
 *
 * @param kind which of the programme's demands it speaks to
 * @param names what it is
 * @param asOf the date, if known
 * @param source the id of the source, or empty if illustrative
 * @param note a remark, may be empty
 */
public record Evidence(Kind kind, Names names, Optional<AsOf> asOf, String source, String note)
        implements Comparable<Evidence> {

    /** What evidence can speak to: the ten haves (十有) in the article's order, then anything else. */
    public enum Kind {
        /** 发展规划. */
        DEVELOPMENT_PLAN,
        /** 年度目标. */
        ANNUAL_GOALS,
        /** 激励政策. */
        INCENTIVE_POLICY,
        /** 龙头企业. */
        LEADING_ENTERPRISE,
        /** 重点企业库. */
        ENTERPRISE_POOL,
        /** 就业富民效果. */
        EMPLOYMENT_EFFECT,
        /** 公共服务平台. */
        PLATFORM,
        /** 品牌建设成果. */
        BRAND,
        /** 创新和人才培养基地. */
        TALENT_BASE,
        /** 工作专班. */
        TASK_FORCE,
        /** Any other document. */
        DOCUMENT
    }

    private static final Comparator<Evidence> ORDER = Comparator.comparing(Evidence::kind)
            .thenComparing(e -> e.asOf().map(a -> a.end() + a.toString()).orElse(""))
            .thenComparing(e -> e.names().zh())
            .thenComparing(e -> e.names().en())
            .thenComparing(Evidence::source)
            .thenComparing(Evidence::note);

    /** Checks that nothing is missing. */
    public Evidence {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(names, "names");
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(note, "note");
    }

    /** Orders by kind, then date, undated ones first, then name. */
    @Override
    public int compareTo(Evidence other) {
        return ORDER.compare(this, other);
    }
}
