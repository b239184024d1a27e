package org.zhenlian.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.zhenlian.core.Atlases;
import org.zhenlian.core.guard.Checked;
import org.zhenlian.core.listing.Listing;

/** Every list of results can be filtered, sorted and exported. */
class ListingsTest {
    /** Not lists of results: columns themselves, and rows of an atlas. */
    private static final Set<String> OTHERS = Set.of("Columns", "Issues", "SupplyLinks");

    private static Set<String> unlisted(String module) {
        Set<String> found = new TreeSet<>();
        for (JavaClass type : Checked.module(module).classes()) {
            boolean lists = type.getModifiers().contains(JavaModifier.PUBLIC)
                    && type.tryGetMethod("list")
                            .filter(m -> m.getModifiers().contains(JavaModifier.PUBLIC))
                            .isPresent();
            if (lists && !type.isAssignableTo(Listing.class) && !OTHERS.contains(type.getSimpleName())) {
                found.add(type.getName());
            }
        }
        return found;
    }

    @Test
    void everyListOfResults_isAListing() {
        assertEquals(Set.of(), unlisted("org.zhenlian.chain"));
        assertTrue(
                Checked.module("org.zhenlian.chain").classes().stream().anyMatch(c -> c.isAssignableTo(Listing.class)));
    }

    @Test
    void exportsOfTheSample_areTheSameTwice() {
        Chain one = Chain.of(Atlases.sample(), "glassware");
        Chain two = Chain.of(Atlases.sample(), "glassware");
        assertEquals(
                one.gaps().toCsv() + one.plan(1).toJson(),
                two.gaps().toCsv() + two.plan(1).toJson());
        assertEquals(
                one.mustHaves().toCsv() + one.stages().toJson(),
                two.mustHaves().toCsv() + two.stages().toJson());
    }
}
