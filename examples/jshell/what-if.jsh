// What if a plant closes, or a new one comes? 某企业停产或引进新企业后怎样？
var glass = Chain.of(Atlases.sample(), "祁县玻璃器皿")
var mould = glass.gaps().of("玻璃模具").get(0)
System.out.println(glass.whatIf(Shock.recruit("glass-mould", Quantity.parse("60 套"), "140727")))
System.out.println(glass.whatIf(Shock.close(mould.producers().get(0))))
/exit
