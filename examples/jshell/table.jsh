// Which sectors matter in an input-output table, and what does it say of a chain? 投入产出表里哪些部门最关键？
var file = Files.createTempFile("glass", ".csv")
Files.writeString(file, """
    table,glass-demo
    unit,万元
    source,illustrative
    flows,name-zh,sand,soda,energy,glass,final-demand,imports,output
    sand,石英砂,1,0,0,60,5,46,20
    soda,纯碱,0,2,0,90,8,70,30
    energy,燃气与电力,2,0,10,110,128,0,250
    glass,玻璃器皿,0,0,0,12,588,0,600
    input:value-added,增加值,17,28,240,328,,,
    """)
var table = TableReader.of(file).read()
Files.delete(file)
System.out.println(table)
System.out.println(TableFindings.of(table))
// What is sold may be imported: 剔除进口 domestic()，按总供给 atTotalSupply()。
var linkages = Linkages.of(table.domestic())
System.out.println(linkages)
System.out.println(linkages.byUpstreamness().get(0).because().zh())
System.out.println(linkages.extractions().of("玻璃器皿").because().en())
System.out.println(linkages.multipliers("value-added").of("glass"))
System.out.println(linkages.multipliers("imported-inputs").of("glass"))
System.out.printf("if energy costs 30%% more, glass costs %.1f%% more%n", 100 * linkages.pricesIf("energy", 0.3).get("glass"))
System.out.println(linkages.paths("glass", 4))
System.out.println(linkages.fieldOfInfluence().topTraded(2))
// The same table as a chain, the glass makers told apart. 表即产业链：可问缺口、瓶颈、产能。
var makers = Map.of("glass", Map.of("works-one", 0.6, "works-two", 0.3))
var chain = Chain.of(TableAtlas.of(table, Region.of("140727", Names.of("祁县", "Qixian")), makers), "玻璃器皿")
System.out.println(chain.gaps().top(2))
System.out.println(chain.bottlenecks().top(1))
System.out.println(chain.throughput())
System.out.println(chain.network())
/exit
