// What does a town have of the ten haves, and which of the four problems? 十有几有？四大短板有哪些？
var atlas = Atlases.sample()
var town = atlas.town("榆次纺机液压")
var day = LocalDate.of(2023, 9, 30)
var review = Review.of(atlas, town.subject(), atlas.checklist("十有"), day)
System.out.println(review)
System.out.println(review.where(i -> i.fulfilment() == Fulfilment.MET))
System.out.println(Diagnosis.of(atlas, town, atlas.checklist("four-problems"), day))
/exit
