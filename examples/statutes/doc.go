// Package statutes holds features that read as the regulations do, one file an article, in Chinese (功能、场景、假如、当、那么), and runs
// them against the library. The files under features are what matters; the steps that they may use are in the test files.
package statutes
