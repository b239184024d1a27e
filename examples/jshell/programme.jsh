// Is the programme on track, and how is an award split? “135”进度如何？奖金怎么分？
var atlas = Atlases.sample()
System.out.println(Echelon.of(atlas, RegionCode.of("1407"), LocalDate.of(2023, 9, 30), Echelon.Counting.EXCLUSIVE))
var award = AwardSplit.equal(Quantity.parse("5000 万元"), atlas.towns().stream().map(Town::id).toList())
System.out.println(award)
System.out.println(award.top(2))
System.out.print(award.toCsv())
/exit
