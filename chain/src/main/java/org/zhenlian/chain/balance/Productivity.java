package org.zhenlian.chain.balance;

import java.util.List;
import org.zhenlian.chain.graph.Loop;
import org.zhenlian.chain.graph.ProductionGraph;
import org.zhenlian.core.issue.Issue;
import org.zhenlian.core.issue.IssueCode;
import org.zhenlian.core.issue.Issues;
import org.zhenlian.core.product.Recipe;

/**
 * Finds the loops of recipes that consume more than they make (Hawkins-Simon), before any question is asked of them.
 *
 * <p>A loop is judged by the least that its recipes may use where amounts are intervals, so that missing data never condemns it.
 */
public final class Productivity {
    private Productivity() {}

    /**
     * Returns one error for each unproductive loop, about one of the loop's recipes: the first, in order of id, that makes a product
     * of the loop out of products of the loop.
     *
     * @param technology a chain's technology, usually of the whole atlas
     */
    public static Issues check(Technology technology) {
        return Issues.of(new Explosion(technology)
                .unproductive().stream().map(e -> issue(technology.graph(), e)).toList());
    }

    private static Issue issue(ProductionGraph graph, UnproductiveLoopException e) {
        String[] lines = e.getMessage().split("\\R", 2);
        return Issue.of(IssueCode.UNPRODUCTIVE_LOOP, culprit(graph, e.loop()), "inputs", lines[0], lines[1]);
    }

    private static String culprit(ProductionGraph graph, Loop loop) {
        List<Recipe> inLoop = graph.recipes().stream()
                .filter(r -> loop.products().contains(r.product()))
                .filter(r ->
                        loop.products().stream().anyMatch(p -> graph.users(p).contains(r)))
                .toList();
        return inLoop.isEmpty()
                ? "product:" + loop.products().get(0)
                : inLoop.get(0).subject().toString();
    }
}
