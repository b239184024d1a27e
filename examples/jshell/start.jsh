// The analyst's start: java.* as jshell has it by default, and every zhenlian package.
import java.io.*
import java.math.*
import java.net.*
import java.nio.file.*
import java.time.*
import java.util.*
import java.util.concurrent.*
import java.util.function.*
import java.util.prefs.*
import java.util.regex.*
import java.util.stream.*
import org.zhenlian.chain.*
import org.zhenlian.chain.balance.*
import org.zhenlian.chain.bottleneck.*
import org.zhenlian.chain.cascade.*
import org.zhenlian.chain.dossier.*
import org.zhenlian.chain.export.*
import org.zhenlian.chain.finding.*
import org.zhenlian.chain.gap.*
import org.zhenlian.chain.graph.*
import org.zhenlian.chain.leader.*
import org.zhenlian.chain.linkage.*
import org.zhenlian.chain.network.*
import org.zhenlian.chain.plan.*
import org.zhenlian.chain.shock.*
import org.zhenlian.chain.throughput.*
import org.zhenlian.chain.weakpoint.*
import org.zhenlian.chain.whatif.*
import org.zhenlian.core.*
import org.zhenlian.core.assessment.*
import org.zhenlian.core.atlas.*
import org.zhenlian.core.charter.*
import org.zhenlian.core.enterprise.*
import org.zhenlian.core.indicator.*
import org.zhenlian.core.io.*
import org.zhenlian.core.issue.*
import org.zhenlian.core.listing.*
import org.zhenlian.core.measure.*
import org.zhenlian.core.product.*
import org.zhenlian.core.programme.*
import org.zhenlian.core.region.*
import org.zhenlian.core.table.*
import org.zhenlian.core.text.*
import org.zhenlian.core.town.*
if (!java.nio.charset.Charset.defaultCharset().name().equals("UTF-8")) {
    System.out.println("Chinese will not show. Start: jshell -J-Dfile.encoding=UTF-8 -J-Dsun.stdout.encoding=UTF-8 -J-Dstdout.encoding=UTF-8 -R-Dfile.encoding=UTF-8 ...");
}
/** Prints a result whole: what print() says if it has that, nothing cut. */
void show(Object result) {
    try {
        System.out.println(result.getClass().getMethod("print").invoke(result));
    } catch (ReflectiveOperationException e) {
        System.out.println(result);
    }
}
/** Prints every question and the call that answers it. */
void help() {
    show(Chain.help());
}
/** Prints the questions and calls that have a word in them, Chinese or English. */
void help(String word) {
    Chain.help().where(q -> q.toString().toLowerCase().contains(word.toLowerCase())).list().forEach(System.out::println);
}
// The sample, and what help() speaks of.
var atlas = Atlases.sample()
var chain = Chain.of(atlas, "glassware")
var day = LocalDate.of(2023, 9, 30)
