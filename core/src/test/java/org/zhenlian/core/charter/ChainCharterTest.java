package org.zhenlian.core.charter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.zhenlian.core.fixture.Rows.charter;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhenlian.core.measure.AsOf;
import org.zhenlian.core.region.RegionCode;
import org.zhenlian.core.text.Names;

class ChainCharterTest {
    private static Appointment leader(String official, String from, String until) {
        return new Appointment(official, "", date(from), date(until), "", "");
    }

    private static Optional<AsOf> date(String text) {
        return text == null || text.isEmpty() ? Optional.empty() : Optional.of(AsOf.parse(text));
    }

    @ParameterizedTest
    @CsvSource({
        "2023, 2024-06, 2022-12-31, false", "2023, 2024-06, 2023-01-01, true", "2023, 2024-06, 2024-06-30, true",
        "2023, 2024-06, 2024-07-01, false", ", 2024, 1990-01-01, true", "2023-05-08, , 2023-05-07, false",
        "2023-05-08, , 2099-01-01, true", ", , 2000-01-01, true"
    })
    void appointment_holdsBetweenItsDates(String from, String until, LocalDate day, boolean holds) {
        assertEquals(holds, leader("Zhang", from, until).holdsOn(day));
    }

    @Test
    void leaders_areInOrderOfStart() {
        ChainCharter.Builder forwards = builder();
        ChainCharter.Builder backwards = builder();
        List<Appointment> ordered = List.of(
                leader("Li", "", ""),
                leader("Wang", "2021", "2022"),
                leader("Wang", "2021", "2023"),
                leader("An", "2023-05", ""));
        ordered.forEach(forwards::leader);
        for (int i = ordered.size() - 1; i >= 0; i--) {
            backwards.leader(ordered.get(i));
        }
        assertEquals(ordered, forwards.build().leaders());
        assertEquals(forwards.build(), backwards.build());
    }

    private static ChainCharter.Builder builder() {
        return ChainCharter.builder("glassware", RegionCode.of("140727")).products(List.of("cup"));
    }

    @Test
    void members_areInOrderOnce() {
        ChainCharter charter = builder()
                .products(List.of("vase", "cup", "cup"))
                .owners(List.of("e2", "e1"))
                .cores(List.of("e4", "e3", "e4"))
                .towns(List.of("b", "a"))
                .leadDepartments(List.of("工信局", "发改局"))
                .build();
        assertEquals(List.of("cup", "vase"), charter.products());
        assertEquals(List.of("e1", "e2"), charter.owners());
        assertEquals(List.of("e3", "e4"), charter.cores());
        assertEquals(List.of("a", "b"), charter.towns());
        assertEquals(List.of("发改局", "工信局"), charter.leadDepartments());
    }

    @Test
    void text_showsIdNamesRegion() {
        assertEquals(
                "glassware 玻璃器皿产业链 in 140727",
                builder().names(Names.of("玻璃器皿产业链", "")).build().toString());
        assertEquals("chain:glassware", builder().build().subject().toString());
    }

    @Test
    void noFinalProduct_isRefused() {
        String message = assertThrows(IllegalArgumentException.class, () -> charter("glassware", "140727"))
                .getMessage();
        assertEquals("chain glassware has no final product\nName at least one", message);
    }
}
