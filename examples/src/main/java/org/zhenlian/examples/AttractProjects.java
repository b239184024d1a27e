package org.zhenlian.examples;

import org.zhenlian.chain.Chain;
import org.zhenlian.chain.plan.Plan;
import org.zhenlian.core.Atlases;

/** Question: what should a town do first about its chain's gaps, and which enterprises should it attract? */
public final class AttractProjects {
    private static final int STEPS = 3;

    private AttractProjects() {}

    /**
     * Prints a plan of three steps for a chain, what is said about some products, and the list of enterprises wanted.
     *
     * @param args a chain of the sample and ids of products; by default 太谷玛钢 with the scrap that feeds its furnaces and the sand that
     *     comes back from its moulds
     */
    public static void main(String[] args) {
        Chain chain = Chain.of(Atlases.sample(), args.length > 0 ? args[0] : "taigu-malleable-iron");
        Plan plan = chain.plan(STEPS);
        System.out.println(plan);
        plan.steps().forEach(step -> System.out.println("\n" + step));
        String[] products = args.length > 0 ? args : new String[] {"", "scrap-steel", "elv-scrap", "recycled-sand"};
        for (int i = 1; i < products.length; i++) {
            System.out.println("\nabout " + products[i]);
            plan.actions().about(products[i]).forEach(line -> System.out.println("  " + line));
        }
        System.out.println("\n" + chain.attractionList().print());
    }
}
