package org.zhenlian.examples;

import org.zhenlian.chain.Chain;
import org.zhenlian.chain.balance.Requirements;
import org.zhenlian.core.Atlases;

/** Question: how much of everything does a target output need, through the whole chain and its recycling loops? */
public final class RequirementsOfATarget {
    private RequirementsOfATarget() {}

    /**
     * Prints what a target needs.
     *
     * @param args a product of the sample and how much of it a year; by default 1000 t of hand-blown glassware
     */
    public static void main(String[] args) {
        String product = args.length > 0 ? args[0] : "hand-blown-glassware";
        double perYear = args.length > 1 ? Double.parseDouble(args[1]) : 1000;
        Requirements requirements = Chain.of(Atlases.sample(), product).requirements(product, perYear);
        System.out.println(requirements.print());
        requirements.missing().forEach(name -> System.out.println("not known: " + name));
        requirements.assumptions().forEach(split -> System.out.println("assumed: " + split.enOr(split.zh())));
    }
}
