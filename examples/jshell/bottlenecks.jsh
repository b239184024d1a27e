// What limits the chain, and without whom does it stop? 堵点和卡点在哪里？
var glass = Chain.of(Atlases.sample(), "祁县玻璃器皿")
System.out.println(glass.bottlenecks())
for (var rung : glass.bottlenecks().top(2)) show(rung.why())
System.out.println(glass.mustHaves())
System.out.println(glass.breakingSets(2))
System.out.println(glass.concentration().where(p -> p.concentrated() == Verdict.MET))
/exit
