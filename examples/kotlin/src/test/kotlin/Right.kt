import org.zhenlian.chain.Chain
import org.zhenlian.core.Atlases

/** No platform types: what the library returns can be used without a question mark. */
fun worst(): String {
    val chain: Chain = Chain.of(Atlases.sample(), "祁县玻璃器皿")
    val reason: String = chain.gaps().list()[0].because().zh()
    return reason.substring(0, 1)
}
