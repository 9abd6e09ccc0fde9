package decision

// Searching returns t as it is where it has too many parts to keep: it is searched each time.
func (t *Table) Searching() *Table {
	searched := *t
	searched.parted, searched.where, searched.turns = false, [MaxRows][]Box{}, [MaxFacts][]Box{}
	return &searched
}
