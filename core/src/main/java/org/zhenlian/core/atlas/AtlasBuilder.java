package org.zhenlian.core.atlas;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.zhenlian.core.charter.ChainCharter;
import org.zhenlian.core.enterprise.Capacity;
import org.zhenlian.core.enterprise.Enterprise;
import org.zhenlian.core.enterprise.Honour;
import org.zhenlian.core.issue.Issue;
import org.zhenlian.core.issue.Issues;
import org.zhenlian.core.measure.AsOf;
import org.zhenlian.core.measure.Source;
import org.zhenlian.core.measure.Subject;
import org.zhenlian.core.product.ExternalSupply;
import org.zhenlian.core.product.Product;
import org.zhenlian.core.product.Recipe;
import org.zhenlian.core.programme.Checklist;
import org.zhenlian.core.programme.Evidence;
import org.zhenlian.core.programme.Goal;
import org.zhenlian.core.programme.PolicyMeasure;
import org.zhenlian.core.programme.Scheme;
import org.zhenlian.core.programme.TaskForce;
import org.zhenlian.core.region.Region;
import org.zhenlian.core.text.Names;
import org.zhenlian.core.town.Town;

/** Collects the rows of an atlas. Not thread-safe. */
public final class AtlasBuilder {
    private final String id;
    private final Tables tables = Tables.empty();
    private Names names = Names.NONE;
    private Optional<AsOf> asOf = Optional.empty();
    private BiPredicate<Subject.Kind, String> unread = (kind, rowId) -> false;
    private boolean unreadChecklists;

    AtlasBuilder(String id) {
        this.id = new Subject(Subject.Kind.ATLAS, id).id();
    }

    /**
     * Sets the names; returns this builder.
     *
     * @param names Chinese and English
     */
    public AtlasBuilder names(Names names) {
        this.names = Objects.requireNonNull(names, "names");
        return this;
    }

    /**
     * Sets the date that the atlas speaks of; returns this builder.
     *
     * @param when the date or period
     */
    public AtlasBuilder asOf(AsOf when) {
        this.asOf = Optional.of(when);
        return this;
    }

    String id() {
        return id;
    }

    Names names() {
        return names;
    }

    Optional<AsOf> asOf() {
        return asOf;
    }

    /**
     * Adds a source; returns this builder.
     *
     * @param source the row
     */
    public AtlasBuilder add(Source source) {
        return row(source);
    }

    /**
     * Adds a region; returns this builder.
     *
     * @param region the row
     */
    public AtlasBuilder add(Region region) {
        return row(region);
    }

    /**
     * Adds a product; returns this builder.
     *
     * @param product the row
     */
    public AtlasBuilder add(Product product) {
        return row(product);
    }

    /**
     * Adds a recipe; returns this builder.
     *
     * @param recipe the row
     */
    public AtlasBuilder add(Recipe recipe) {
        return row(recipe);
    }

    /**
     * Adds a town; returns this builder.
     *
     * @param town the row
     */
    public AtlasBuilder add(Town town) {
        return row(town);
    }

    /**
     * Adds an enterprise; returns this builder.
     *
     * @param enterprise the row
     */
    public AtlasBuilder add(Enterprise enterprise) {
        return row(enterprise);
    }

    /**
     * Adds what an enterprise can run; returns this builder.
     *
     * @param capacity the row
     */
    public AtlasBuilder add(Capacity capacity) {
        return row(capacity);
    }

    /**
     * Adds a chain; returns this builder.
     *
     * @param charter the row
     */
    public AtlasBuilder add(ChainCharter charter) {
        return row(charter);
    }

    /**
     * Adds what can be had of a product from outside; returns this builder.
     *
     * @param supply the row
     */
    public AtlasBuilder add(ExternalSupply supply) {
        return row(supply);
    }

    /**
     * Adds who sells what to whom; returns this builder.
     *
     * @param link the row
     */
    public AtlasBuilder add(SupplyLink link) {
        return row(link);
    }

    /**
     * Adds an honour; returns this builder.
     *
     * @param honour the row
     */
    public AtlasBuilder add(Honour honour) {
        return row(honour);
    }

    /**
     * Adds a figure under a metric; returns this builder.
     *
     * @param fact the row
     */
    public AtlasBuilder add(Fact fact) {
        return row(fact);
    }

    /**
     * Adds evidence; returns this builder.
     *
     * @param item the row
     */
    public AtlasBuilder add(Evidence item) {
        return row(item);
    }

    /**
     * Adds a task force; returns this builder.
     *
     * @param taskForce the row
     */
    public AtlasBuilder add(TaskForce taskForce) {
        return row(taskForce);
    }

    /**
     * Adds a goal; returns this builder.
     *
     * @param goal the row
     */
    public AtlasBuilder add(Goal goal) {
        return row(goal);
    }

    /**
     * Adds a checklist; returns this builder.
     *
     * @param checklist the row
     */
    public AtlasBuilder add(Checklist checklist) {
        return row(checklist);
    }

    /**
     * Adds an assessment scheme; returns this builder.
     *
     * @param scheme the row
     */
    public AtlasBuilder add(Scheme scheme) {
        return row(scheme);
    }

    /**
     * Adds a measure of policy; returns this builder.
     *
     * @param measure the row
     */
    public AtlasBuilder add(PolicyMeasure measure) {
        return row(measure);
    }

    /**
     * Adds every row of another atlas that is not here already; returns this builder. A row that is here with the same id but says
     * something else is added as well, and is then an error.
     *
     * @param other the other atlas
     */
    public AtlasBuilder addAll(Atlas other) {
        List<Object> theirs = other.rows().toList();
        Set<Class<?>> kinds = theirs.stream().map(Object::getClass).collect(Collectors.toSet());
        Set<Object> here =
                tables.rows().filter(row -> kinds.contains(row.getClass())).collect(Collectors.toSet());
        theirs.stream().filter(here::add).forEach(this::row);
        return this;
    }

    /**
     * Takes out the rows that a test picks, to change or drop them; returns this builder.
     *
     * @param picks tells which rows go; it sees rows of every table
     */
    public AtlasBuilder removeIf(Predicate<Object> picks) {
        tables.removeIf(Objects.requireNonNull(picks, "picks"));
        return this;
    }

    AtlasBuilder row(Object row) {
        tables.add(row);
        return this;
    }

    /**
     * Says which rows were there but could not be used, so that what refers to them is left out as a consequence and not
     * reported as a dangling reference.
     *
     * @param rows tells by kind and id whether a row was there
     * @return this builder
     */
    public AtlasBuilder unread(BiPredicate<Subject.Kind, String> rows) {
        this.unread = Objects.requireNonNull(rows, "rows");
        return this;
    }

    /**
     * Says that there were checklists that could not be used, so that words which may be theirs are not doubted: the problems of
     * measures and the kinds of evidence.
     *
     * @return this builder
     */
    public AtlasBuilder unreadChecklists() {
        this.unreadChecklists = true;
        return this;
    }

    /**
     * Returns the atlas.
     *
     * @throws InvalidAtlasException if any row has an error
     */
    public Atlas build() {
        List<Issue> found = new ArrayList<>();
        Atlas atlas = buildLenient((row, issue) -> found.add(issue));
        Issues issues = Issues.of(found);
        if (issues.hasErrors()) {
            throw new InvalidAtlasException("atlas " + id, issues);
        }
        return atlas;
    }

    /**
     * Returns the atlas of all rows without errors. A row that refers to one that was left out is left out as well; nothing is
     * repaired or invented.
     *
     * @param report told of every issue together with the row, as it was added, that the issue is about
     */
    public Atlas buildLenient(BiConsumer<Object, Issue> report) {
        Objects.requireNonNull(report, "report");
        Tables kept = new Validation(id, unread, report).keep(tables);
        boolean allChecklists = !unreadChecklists
                && kept.checklists().size() == tables.checklists().size();
        new Doubts(kept, report).tell(allChecklists);
        return new Atlas(this, kept);
    }
}
