package org.zhenlian.chain.bottleneck;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.zhenlian.core.measure.Subject;
import org.zhenlian.core.measure.Subject.Kind;

/** Numbers for what can fail: first the products, then the recipes, then the enterprises, each in order of id. */
final class Elements {
    private final List<String> products;
    private final List<String> recipes;
    private final List<String> enterprises;
    private final Map<String, Integer> productNumbers;
    private final Map<String, Integer> enterpriseNumbers;

    Elements(Collection<String> products, Collection<String> recipes, Collection<String> enterprises) {
        this.products = products.stream().sorted().toList();
        this.recipes = recipes.stream().sorted().toList();
        this.enterprises = enterprises.stream().sorted().toList();
        productNumbers = numbers(this.products, 0);
        enterpriseNumbers = numbers(this.enterprises, products.size() + recipes.size());
    }

    private static Map<String, Integer> numbers(List<String> ids, int first) {
        Map<String, Integer> numbers = new HashMap<>();
        ids.forEach(id -> numbers.put(id, first + numbers.size()));
        return numbers;
    }

    int size() {
        return products.size() + recipes.size() + enterprises.size();
    }

    int products() {
        return products.size();
    }

    int recipes() {
        return recipes.size();
    }

    int product(String id) {
        return productNumbers.get(id);
    }

    /** The number of an enterprise; empty, that is -1, if it is not among them. */
    int enterprise(String id) {
        return enterpriseNumbers.getOrDefault(id, -1);
    }

    List<String> productIds() {
        return products;
    }

    List<String> recipeIds() {
        return recipes;
    }

    /** The element of a recipe: recipes themselves are counted from 0. */
    int ofRecipe(int recipe) {
        return products.size() + recipe;
    }

    int toRecipe(int element) {
        return element - products.size();
    }

    /** The first element of a kind. */
    int from(Kind kind) {
        return switch (kind) {
            case PRODUCT -> 0;
            case RECIPE -> products.size();
            case ENTERPRISE -> products.size() + recipes.size();
            default -> throw new IllegalArgumentException("not a kind that can fail: " + kind);
        };
    }

    /** The element after the last one of a kind. */
    int to(Kind kind) {
        return switch (kind) {
            case PRODUCT -> products.size();
            case RECIPE -> products.size() + recipes.size();
            default -> size();
        };
    }

    Kind kind(int element) {
        if (element < products.size()) {
            return Kind.PRODUCT;
        }
        return element < products.size() + recipes.size() ? Kind.RECIPE : Kind.ENTERPRISE;
    }

    String id(int element) {
        return switch (kind(element)) {
            case PRODUCT -> products.get(element);
            case RECIPE -> recipes.get(element - products.size());
            default -> enterprises.get(element - products.size() - recipes.size());
        };
    }

    Subject subject(int element) {
        return new Subject(kind(element), id(element));
    }
}
