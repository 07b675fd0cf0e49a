import Care
import Testing

@Test func everyDayOfFourHundredYearsReadsBack() {
  var before: LocalDate?
  for day in stride(from: -10_957, through: 135_140, by: 1) {
    let date = LocalDate(day: day)
    let (year, month, dayOfMonth) = date.civil
    #expect(LocalDate(year: year, month: month, dayOfMonth: dayOfMonth)?.day == day)
    if let before { #expect(date.weekday == before.weekday % 7 + 1) }
    before = date
  }
}

@Test func knownDaysAreWhereTheyBelong() {
  #expect(LocalDate("1970-01-01")?.day == 0)
  #expect(LocalDate("2000-02-29")?.weekday == 2)
  #expect(LocalDate("2026-11-22")?.weekday == 7)
}

@Test func datesTheCalendarDoesNotHaveAreRefused() {
  for text in [
    "2025-02-29", "1900-02-29", "2026-13-01", "2026-00-10", "2026-1-1", "+026-01-01", "",
  ] {
    #expect(LocalDate(text) == nil, "\(text)")
  }
}

@Test func aMonthLaterIsTheSameDayOrTheLastThereIs() {
  let cases = [
    ("2026-01-31", 1, "2026-02-28"), ("2027-11-30", 3, "2028-02-29"),
    ("2026-11-22", 12, "2027-11-22"),
    ("2026-08-31", 3, "2026-11-30"), ("2026-12-15", 1, "2027-01-15"),
  ]
  for (from, months, to) in cases {
    #expect(LocalDate(from)?.adding(months: months).description == to)
  }
}
