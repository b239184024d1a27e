// What to do next, and whom to attract? 下一步做什么？招商招谁？
var glass = Chain.of(Atlases.sample(), "祁县玻璃器皿")
System.out.println(glass.plan(3))
System.out.println(glass.attractionList().where(w -> !w.ask().isEmpty()))
show(glass.attractionList().list().get(0).because().zh())
/exit
