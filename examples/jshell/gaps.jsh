// What do we lack here, why, and what would close it? 本地缺什么？为什么？怎样才不缺？
var glass = Chain.of(Atlases.sample(), "祁县玻璃器皿")
var gaps = glass.gaps()
show(gaps.counts())
System.out.println(gaps.where(g -> g.kind() == GapKind.SHORT))
System.out.println(gaps.sortedBy(Comparator.comparing(Gap::tier)).top(3))
show(gaps.of("玻璃模具").get(0).why())
show(gaps.localSupport())
show(gaps.bothEndsOutside())
/exit
