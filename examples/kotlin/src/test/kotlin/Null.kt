import org.zhenlian.chain.Chain
import org.zhenlian.core.Atlases

fun wrong(name: String?): Chain = Chain.of(Atlases.sample(), name)

fun alsoWrong(): Chain = Chain.of(null, "glassware")
