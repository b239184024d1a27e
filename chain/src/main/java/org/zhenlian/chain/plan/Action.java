package org.zhenlian.chain.plan;

import java.util.Locale;
import java.util.Optional;
import org.zhenlian.chain.gap.Gap;
import org.zhenlian.chain.shock.Shock;
import org.zhenlian.core.measure.Quantity;
import org.zhenlian.core.text.Names;

/** One thing that could be done about a chain: suggested by a gap, or a project that somebody proposes. Immutable. */
public final class Action {
    private final ActionKind kind;
    private final String id;
    private final Names because;
    private final Shock shock;
    private final Optional<Gap> gap;
    private final Optional<Extension> extension;
    private final Optional<Project> project;
    private final Optional<Quantity> cost;
    private final double stake;

    private Action(ActionKind kind, String id, Names because, Shock shock, Source source) {
        this.kind = kind;
        this.id = id;
        this.because = because;
        this.shock = shock;
        this.gap = source.gap;
        this.extension = source.extension;
        this.project = source.project;
        this.cost = source.cost;
        this.stake = source.stake;
    }

    /** Where an action comes from, what it costs, and the yuan a year of what is lacking. */
    private record Source(
            Optional<Gap> gap,
            Optional<Extension> extension,
            Optional<Project> project,
            Optional<Quantity> cost,
            double stake) {
        static Source of(Gap gap, Optional<Extension> extension, double stake) {
            return new Source(Optional.of(gap), extension, Optional.empty(), Optional.empty(), stake);
        }
    }

    static Action of(ActionKind kind, Gap gap, Shock shock, Names because, double stake) {
        String id = kind.name().toLowerCase(Locale.ROOT) + ":" + gap.product().id();
        return new Action(kind, id, because, shock, Source.of(gap, Optional.empty(), stake));
    }

    static Action substitute(Gap gap, Shock.Substitute shock, Names because, double stake) {
        String id = "substitute:" + shock.product() + ":" + shock.recipe() + ":"
                + shock.by().product();
        return new Action(ActionKind.SUBSTITUTE, id, because, shock, Source.of(gap, Optional.empty(), stake));
    }

    static Action extend(Extension extension, Gap gap, Shock shock, Names because) {
        String id = "extend:" + extension.used() + ":" + extension.recipe();
        return new Action(ActionKind.EXTEND, id, because, shock, Source.of(gap, Optional.of(extension), 0));
    }

    static Action of(Project project) {
        Names names =
                Names.of(project.names().zhOr(project.id()), project.names().enOr(project.id()));
        String marks = project.criteria().toString();
        return new Action(
                ActionKind.PROJECT,
                "project:" + project.id(),
                Names.of("拟引进项目" + names.zh() + "：" + marks, "proposed project " + names.en() + ": " + marks),
                project.shock(),
                new Source(Optional.empty(), Optional.empty(), Optional.of(project), project.cost(), 0));
    }

    Action costing(Quantity money) {
        return new Action(kind, id, because, shock, new Source(gap, extension, project, Optional.of(money), stake));
    }

    /** Returns the kind. */
    public ActionKind kind() {
        return kind;
    }

    /** Returns the id: the kind and the product, for an extension also the recipe, for a substitution the recipe and the product that takes
     * its place, for a project its id, for example {@code recruit:sand}. */
    public String id() {
        return id;
    }

    /** Returns what it changes; for an action from a gap that gap's flip where it has one, except for extensions and substitutions. */
    public Shock shock() {
        return shock;
    }

    /** Returns the gap that it comes from; empty for a project. */
    public Optional<Gap> gap() {
        return gap;
    }

    /** Returns the way downstream if the kind is EXTEND. */
    public Optional<Extension> extension() {
        return extension;
    }

    /** Returns the project if the kind is PROJECT. */
    public Optional<Project> project() {
        return project;
    }

    /** Returns what it costs, an amount of money; empty if not known. */
    public Optional<Quantity> cost() {
        return cost;
    }

    /** Returns why it is suggested, in Chinese and English. */
    public Names because() {
        return because;
    }

    /** The worth in yuan of what is lacking a year for certain, for ties; 0 if it has no price. */
    double stake() {
        return stake;
    }

    /** The sum of the criteria that are known, for ties. */
    double marks() {
        return project.map(p -> p.criteria().sum()).orElse(0.0);
    }

    /**
     * Returns what would make it unnecessary, by the gap's own figures, in Chinese and English; for a project that this cannot be told.
     */
    public Names unless() {
        return gap.map(Unless::of)
                .orElse(Names.of("项目由人提出，数据不能说明何时不需要", "cannot be told: no gap asks for this project"));
    }

    /** Returns one line: kind, id and the reason in English. */
    @Override
    public String toString() {
        return kind + " " + id + ": " + because.enOr(because.zh());
    }
}
