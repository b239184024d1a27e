// What does a target output need of everything? 达到目标产量，各环节需要多少？
var glass = Chain.of(Atlases.sample(), "祁县玻璃器皿")
var need = glass.requirements("hand-blown-glassware", 1000)
System.out.println(need)
System.out.println(need.need("quartz-sand"))
/exit
