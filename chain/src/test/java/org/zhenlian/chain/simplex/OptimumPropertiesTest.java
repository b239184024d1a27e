package org.zhenlian.chain.simplex;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/** Random programs of flows, solved here and by ojAlgo, also after bounds changed; where ojAlgo gives up or differs, without rounding. */
class OptimumPropertiesTest {
    /** A program written down twice. */
    private record Twin(LinearProgram program, ExactProgram exact, ExpressionsBasedModel model, Variable[] variables) {
        /** By ojAlgo; without rounding where it gives up or differs from what was found. */
        double byOther(Optimum found) {
            Optimisation.Result result = model.copy().maximise();
            boolean same = result.getState().isOptimal() && isNear(result.getValue(), found.value());
            return same ? result.getValue() : exact.best();
        }
    }

    private static Twin twin(long seed, int most, double spread) {
        Random random = new Random(seed);
        int rows = 1 + random.nextInt(most);
        int columns = rows + random.nextInt(2 * most);
        LinearProgram.Builder builder = new LinearProgram.Builder();
        ExactProgram exact = new ExactProgram();
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        Expression[] row = new Expression[rows];
        int[] number = new int[rows];
        boolean[] equations = new boolean[rows];
        for (int i = 0; i < rows; i++) {
            boolean equation = random.nextInt(6) == 0;
            builder.row(equation);
            number[i] = equation ? exact.equation() : exact.row();
            equations[i] = equation;
            row[i] = model.addExpression("r" + i).lower(0);
            if (equation) {
                row[i].upper(0);
            }
        }
        Variable[] variables = new Variable[columns];
        for (int j = 0; j < columns; j++) {
            double size = Math.pow(10, spread * (random.nextDouble() - 0.5));
            double upper = size * 100 * random.nextDouble();
            double cost = random.nextInt(3) == 0 ? random.nextInt(20) / size : 0;
            variables[j] = model.addVariable("x" + j).lower(0).upper(upper).weight(cost);
            builder.column(upper, cost);
            exact.column(upper, cost);
            int main = random.nextInt(rows);
            double[] entries = new double[rows];
            entries[main] = cost > 0 ? -1 / size : 1 / size;
            for (int k = random.nextInt(4); k > 0; k--) {
                entries[random.nextInt(rows)] -= random.nextDouble() / size * (random.nextInt(8) == 0 ? -1 : 1);
            }
            for (int i = 0; i < rows; i++) {
                if (entries[i] != 0) {
                    builder.entry(i, entries[i]);
                    row[i].set(variables[j], entries[i]);
                    if (equations[i]) {
                        exact.entryOfEquation(number[i], j, entries[i]);
                    } else {
                        exact.entry(number[i], j, entries[i]);
                    }
                }
            }
            if (entries[main] > 0 && random.nextBoolean()) {
                builder.fills(main);
            }
        }
        return new Twin(builder.build(), exact, model, variables);
    }

    private static boolean isNear(double expected, double value) {
        return Math.abs(expected - value) <= 1e-6 * (1e-3 + Math.abs(expected));
    }

    private static void assertSame(double expected, Optimum optimum) {
        assertTrue(optimum.isProven(), () -> optimum.value() + " .. " + optimum.bound());
        assertTrue(isNear(expected, optimum.value()), () -> expected + " but " + optimum.value());
        assertTrue(optimum.value() <= optimum.bound());
    }

    @Property(tries = 1000)
    void small_equalsOjAlgo(@ForAll long seed) {
        Twin twin = twin(seed, 8, 0);
        Optimum optimum = Optimum.of(twin.program());
        assertSame(twin.byOther(optimum), optimum);
    }

    @Property(tries = 50)
    void small_equalsWhatIsFoundWithoutRounding(@ForAll long seed) {
        Twin twin = twin(seed, 8, 0);
        assertSame(twin.exact().best(), Optimum.of(twin.program()));
    }

    @Property(tries = 60)
    void middling_equalsOjAlgo(@ForAll long seed) {
        Twin twin = twin(seed, 60, 2);
        Optimum optimum = Optimum.of(twin.program());
        assertSame(twin.byOther(optimum), optimum);
    }

    @Property(tries = 300)
    void changedBounds_equalsOjAlgo(@ForAll long seed) {
        Twin twin = twin(seed, 12, 1);
        Optimum optimum = Optimum.of(twin.program());
        Random random = new Random(seed);
        for (int change = 0; change < 5; change++) {
            int column = random.nextInt(twin.variables().length);
            double upper = random.nextInt(4) == 0 ? 0 : optimum.most(column) * 3 * random.nextDouble();
            twin.variables()[column].upper(upper);
            twin.exact().bound(column, upper);
            optimum = optimum.with(column, upper);
            assertSame(twin.byOther(optimum), optimum);
        }
    }

    @Property(tries = 200)
    void units_changeNothing(@ForAll long seed) {
        double once = Optimum.of(twin(seed, 10, 0).program()).value();
        LinearProgram program = twin(seed, 10, 0).program();
        double[] rows = new double[program.rows];
        double[] columns = new double[program.columns];
        Random random = new Random(seed);
        for (int i = 0; i < rows.length; i++) {
            rows[i] = Math.pow(10, random.nextInt(13) - 6);
        }
        for (int j = 0; j < columns.length; j++) {
            columns[j] = Math.pow(10, random.nextInt(13) - 6);
        }
        Optimum scaled = Optimum.of(program.scaled(rows, columns, 1));
        assertSame(once, scaled);
    }
}
