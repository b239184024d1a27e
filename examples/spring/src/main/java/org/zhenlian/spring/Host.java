package org.zhenlian.spring;

import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.zhenlian.chain.Chain;
import org.zhenlian.core.Atlases;
import org.zhenlian.core.atlas.Atlas;
import org.zhenlian.core.atlas.UnknownIdException;

/** A Spring Boot application around one atlas: the atlas is a bean, every request asks it. */
@SpringBootApplication
public class Host {
    /**
     * Starts it.
     *
     * @param args to Spring
     */
    public static void main(String[] args) {
        SpringApplication.run(Host.class, args);
    }

    /** Returns the atlas: immutable, so one for all requests. */
    @Bean
    public Atlas atlas() {
        return Atlases.sample();
    }

    /** Answers questions. */
    @RestController
    static class Questions {
        private final Atlas atlas;

        Questions(Atlas atlas) {
            this.atlas = atlas;
        }

        /** Rows as the library writes them. */
        @GetMapping(path = "/chains/{name}/gaps", produces = MediaType.APPLICATION_JSON_VALUE)
        String gaps(@PathVariable("name") String name) {
            return Chain.of(atlas, name).gaps().toJson();
        }

        /** Records of the library, written by Spring's own mapper. */
        @GetMapping("/chains/{name}/reasons")
        List<Object> reasons(@PathVariable("name") String name) {
            return List.copyOf(Chain.of(atlas, name).gaps().list().stream()
                    .map(gap -> gap.why())
                    .toList());
        }

        /** What is wrong, and advice. */
        @ExceptionHandler
        @ResponseStatus(HttpStatus.NOT_FOUND)
        Map<String, Object> unknown(UnknownIdException e) {
            return Map.of("error", e.getMessage().lines().findFirst().orElse(""), "nearest", e.nearest());
        }
    }
}
