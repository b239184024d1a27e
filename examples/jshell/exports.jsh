// How do I take it to a spreadsheet, a program, a drawing? 怎样导出？
var glass = Chain.of(Atlases.sample(), "祁县玻璃器皿")
var file = Files.createTempFile("gaps", ".csv")
Files.writeString(file, glass.gaps().toCsv())
for (var line : Files.readAllLines(file).subList(0, 4)) System.out.println(TextTable.fit(line, 78))
Files.delete(file)
System.out.println(glass.bottlenecks().where(b -> b.ratio().high() < 1).toJson().lines().map(l -> TextTable.fit(l, 78)).collect(Collectors.joining("\n")))
System.out.println(glass.map().toMermaid().lines().limit(5).collect(Collectors.joining("\n")))
System.out.println(glass.map().toDot().lines().skip(3).limit(3).collect(Collectors.joining("\n")))
System.out.println(glass.map().withProcesses())
/exit
