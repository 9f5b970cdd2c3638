module keeprate

go 1.26.0

require (
	github.com/andybalholm/brotli v1.2.8
	github.com/maxence-charriere/go-app/v9 v9.8.0
	github.com/nicksnyder/go-i18n/v2 v2.7.0
	golang.org/x/net v0.62.0
	golang.org/x/text v0.43.0
)

require github.com/google/uuid v1.3.0 // indirect
