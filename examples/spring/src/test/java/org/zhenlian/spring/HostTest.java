package org.zhenlian.spring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.PackageVersion;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.zhenlian.chain.Chain;
import org.zhenlian.core.Atlases;
import org.zhenlian.core.atlas.Atlas;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class HostTest {
    @Autowired
    private TestRestTemplate rest;

    @Autowired
    private ObjectMapper mapper;

    @Autowired
    private Atlas atlas;

    @Test
    void jackson_isSprings_andOlderThanOurs() {
        assertEquals(19, PackageVersion.VERSION.getMinorVersion(), PackageVersion.VERSION::toString);
        assertEquals(atlas, Atlases.parseJson(Atlases.toJson(atlas)));
    }

    @Test
    void gaps_areTheLibrarys() throws Exception {
        JsonNode served = mapper.readTree(rest.getForObject("/chains/{name}/gaps", String.class, "祁县玻璃器皿"));
        assertEquals(
                mapper.readTree(Chain.of(atlas, "qixian-glassware").gaps().toJson()), served);
    }

    @Test
    void reasons_areWrittenBySpringsMapper() {
        JsonNode first = rest.getForObject("/chains/{name}/reasons", JsonNode.class, "qixian-glassware")
                .get(0);
        assertEquals(
                Chain.of(atlas, "qixian-glassware").gaps().list().get(0).because().zh(),
                first.get("because").get("zh").asText());
        assertTrue(first.get("numbers").has("need"), first::toString);
    }

    @Test
    void unknownChain_is404_withTheNearest() {
        var answer = rest.getForEntity("/chains/{name}/gaps", JsonNode.class, "qixian-glasware");
        assertEquals(HttpStatus.NOT_FOUND, answer.getStatusCode());
        assertTrue(answer.getBody().get("nearest").toString().contains("qixian-glassware"), answer::toString);
    }
}
