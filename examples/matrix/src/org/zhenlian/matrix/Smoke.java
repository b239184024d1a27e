package org.zhenlian.matrix;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import org.zhenlian.chain.Chain;
import org.zhenlian.chain.cascade.Cascade;
import org.zhenlian.chain.cascade.CascadeRules;
import org.zhenlian.chain.cascade.Essentiality;
import org.zhenlian.chain.linkage.Linkages;
import org.zhenlian.chain.network.SupplyNetwork;
import org.zhenlian.chain.shock.Shock;
import org.zhenlian.core.Atlases;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.table.InputOutputTable;

/** Goes once through everything that touches a library and prints the sum of all answers; it must be the same everywhere. */
public final class Smoke {
    private final StringBuilder answers = new StringBuilder();

    private Smoke() {}

    /**
     * Prints how it runs, and the sum.
     *
     * @param args an empty folder to write into
     */
    public static void main(String[] args) throws IOException, GeneralSecurityException {
        Smoke smoke = new Smoke();
        smoke.files(Path.of(args[0]));
        smoke.chains(Atlases.sample());
        smoke.networks();
        byte[] sum = MessageDigest.getInstance("SHA-256").digest(smoke.answers.toString().getBytes(StandardCharsets.UTF_8));
        boolean modules = Chain.class.getModule().isNamed() && Smoke.class.getModule().isNamed();
        System.out.printf("%s %032x%n", modules ? "module-path" : "class-path", new BigInteger(1, sum).shiftRight(128));
    }

    private void files(Path folder) throws IOException {
        Atlas sample = Atlases.sample();
        for (String name : new String[] {"atlas.json", "atlas"}) {
            Atlases.write(sample, folder.resolve(name));
            if (!sample.equals(Atlases.read(folder.resolve(name)))) {
                throw new AssertionError(name + " does not read back");
            }
        }
        answers.append(Files.readString(folder.resolve("atlas.json")));
        answers.append(Atlases.parseJsonLenient("{\"format\": \"zhenlian-atlas\", \"version\": 1, \"id\": \"x\", \"towns\": 3}").issues());
    }

    private void chains(Atlas atlas) {
        Chain chain = Chain.of(atlas, "祁县玻璃器皿");
        answers.append(chain.gaps().toJson()).append(chain.bottlenecks().print());
        answers.append(chain.mustHaves().print()).append(chain.throughput().print());
        answers.append(chain.map().toGraphMl()).append(chain.dossier().toHtml(org.zhenlian.chain.dossier.Language.ZH));
        answers.append(chain.whatIf(Shock.close("示例晨露玻璃厂")).print());
        answers.append(chain.graph().vertexSet().size());
    }

    private void networks() {
        SupplyNetwork.Builder builder = SupplyNetwork.builder("ring");
        for (int i = 0; i < 200; i++) {
            builder.link("e" + i, "e" + (i * 7 + 1) % 200, "p" + i % 5, 1 + i % 13);
        }
        SupplyNetwork network = builder.build();
        answers.append(network.components().print()).append(network.cutPoints().print());
        answers.append(Cascade.of(network, CascadeRules.of(Essentiality.LINEAR)).all().print());
        answers.append(Linkages.of(InputOutputTable.flows("two").sector("a").sector("b")
                        .cell("a", "b", 30).output("a", 40).output("b", 100).build())
                .print());
    }
}
