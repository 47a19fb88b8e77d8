package org.ijaza.platform.web;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.IntSupplier;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** Rows of a table that are read page by page from a service. */
public class Rows<T> extends LazyDataModel<T> {
    private static final long serialVersionUID = 1;

    private final transient IntSupplier count;
    private final transient BiFunction<Integer, Integer, List<T>> load;

    /**
     * @param count how many there are in all
     * @param load answers rows, given how many to leave out at the beginning and how many to answer
     */
    public Rows(IntSupplier count, BiFunction<Integer, Integer, List<T>> load) {
        this.count = count;
        this.load = load;
    }

    @Override
    public int count(Map<String, FilterMeta> filters) {
        return count.getAsInt();
    }

    @Override
    public List<T> load(int first, int pageSize, Map<String, SortMeta> sort, Map<String, FilterMeta> filters) {
        return load.apply(first, pageSize);
    }
}
