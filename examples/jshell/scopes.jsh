// Does it help to look at the city and the province? 放大到全市、全省呢？
var glass = Chain.of(Atlases.sample(), "祁县玻璃器皿")
System.out.println(glass.compare("140727", "1407", "14"))
System.out.println(glass.within("山西省").gaps().top(3))
/exit
