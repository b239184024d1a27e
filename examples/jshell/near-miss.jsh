// A name mistyped, and which call answers what. 名字打错了怎么办？有哪些问题可以问？
var atlas = Atlases.sample()
try { Chain.of(atlas, "祁县玻璃"); } catch (UnknownIdException e) { System.out.println(e.getMessage()); }
try { Chain.of(atlas, "glasware"); } catch (UnknownIdException e) { System.out.println(e.getMessage()); }
try { Chain.of(atlas, "glassware").within("qixian-glasware").gaps(); } catch (UnknownIdException e) { System.out.println(e.getMessage()); }
help("缺")
help("bottleneck")
/exit
