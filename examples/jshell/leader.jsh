// Who leads, who owns, who supports, which towns serve? 链长、链主、链核和专业镇
var atlas = Atlases.sample()
var iron = Chain.of(atlas, "malleable-iron")
System.out.println(iron.charterCheck(LocalDate.of(2023, 9, 30)))
System.out.println(iron.ownerCandidates())
System.out.println(iron.coreSupport())
System.out.println(iron.stages())
/exit
