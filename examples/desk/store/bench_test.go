package store

import "testing"

func BenchmarkProject(b *testing.B) {
	for name, f := range files(b) {
		b.Run(name, func(b *testing.B) {
			m := Matter{ID: name, Version: 1, File: f}
			day := f.Dossier.LastDay()
			for b.Loop() {
				project(m, day)
			}
		})
	}
}
