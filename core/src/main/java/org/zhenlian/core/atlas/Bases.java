package org.zhenlian.core.atlas;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhenlian.core.enterprise.Capacity;
import org.zhenlian.core.measure.Basis;
import org.zhenlian.core.measure.Figure;
import org.zhenlian.core.product.CoProduct;
import org.zhenlian.core.product.ExternalSupply;
import org.zhenlian.core.product.Input;
import org.zhenlian.core.product.InputGroup;
import org.zhenlian.core.product.Recipe;

/** The bases of the figures in a row: coefficients, capacities, limits, prices and facts, and the declared links. */
final class Bases {
    private Bases() {}

    static Stream<Basis> of(Object row) {
        if (row instanceof Recipe recipe) {
            Stream<Optional<Figure>> needs = recipe.inputs().stream()
                    .map(InputGroup::alternatives)
                    .flatMap(List::stream)
                    .map(Input::perRun);
            Stream<Optional<Figure>> makes = recipe.coProducts().stream().map(CoProduct::perRun);
            return Stream.concat(needs, makes).flatMap(Optional::stream).map(Figure::basis);
        }
        if (row instanceof Capacity capacity) {
            return capacity.perYear().stream().map(Figure::basis);
        }
        if (row instanceof ExternalSupply supply) {
            return Stream.of(supply.basis());
        }
        if (row instanceof SupplyLink link) {
            return Stream.of(link.basis());
        }
        return row instanceof Fact fact ? Stream.of(fact.figure().basis()) : Stream.empty();
    }
}
