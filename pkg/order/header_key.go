package order

import (
	"strconv"

	"keeprate/pkg/order/fold"
)

// HeaderKey stands for a header: files of one shop have the same, and nothing of
// the header can be read out of it. It is "" where no column has a name.
func HeaderKey(header []string) string {
	h, named := uint64(0), false
	for _, name := range header {
		named = named || name != ""
		h = (h ^ hashBytes([]byte(fold.Normal(name)))) * mix1
		h ^= h >> 29
	}
	if !named {
		return ""
	}
	return strconv.FormatUint(h, 36)
}
