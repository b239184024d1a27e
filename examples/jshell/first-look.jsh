// What belongs to the chain, by stage? 链上有什么，分几级？
var atlas = Atlases.sample()
var glass = Chain.of(atlas, "祁县玻璃器皿")
show(atlas)
show(glass)
show(glass.provenance())
for (var product : glass.targets()) show(product)
for (var tier : glass.tiers()) System.out.println(glass.tier(tier.get(0).id()) + " " + tier.stream().map(p -> p.names().zh()).collect(Collectors.joining("、")))
for (var loop : glass.loops()) show(loop)
/exit
